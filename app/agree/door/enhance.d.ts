declare module "*.js?url&no-inline" {
  /** The address of a script that is sent as it is written. */
  const address: string;
  export default address;
}
