declare module "*.js?url&no-inline" {
  /** The URL of the script, which is served unchanged. */
  const address: string;
  export default address;
}
