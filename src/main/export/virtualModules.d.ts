declare module 'virtual:renderer-version' {
  const version: string
  export default version
}

declare module 'virtual:search-script' {
  const script: string
  export default script
}
