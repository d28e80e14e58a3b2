/** The part of SQLite's WebAssembly build that the tests use; this version ships no types. */
declare module "*/sqlite3.mjs" {
  type Statement = {
    readonly pointer: number;
    bind(values: unknown[]): Statement;
    step(): boolean;
    get(column: number): unknown;
    finalize(): void;
  };
  export type Sqlite = {
    capi: {
      sqlite3_stmt_status(statement: number, counter: number, reset: 0 | 1): number;
      sqlite3_deserialize(
        database: number,
        schema: string,
        data: number,
        size: number,
        capacity: number,
        flags: number,
      ): number;
      SQLITE_STMTSTATUS_VM_STEP: number;
      SQLITE_DESERIALIZE_FREEONCLOSE: number;
    };
    wasm: { allocFromTypedArray(bytes: Uint8Array): number };
    oo1: {
      DB: new (
        name: string,
      ) => {
        readonly pointer: number;
        prepare(sql: string): Statement;
        checkRc(code: number): void;
        close(): void;
      };
    };
  };
  const load: (options: {
    wasmBinary: Uint8Array;
    print: () => void;
    printErr: () => void;
  }) => Promise<Sqlite>;
  export default load;
}
