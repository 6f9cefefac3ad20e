declare module 'virtual:renderer-version' {
  const version: string
  export default version
}
