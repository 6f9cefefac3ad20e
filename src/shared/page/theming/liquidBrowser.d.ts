/** The build of the library without Node: it has no access to files, in main as little as in a window. */
declare module 'liquidjs/dist/liquid.browser.mjs' {
  export * from 'liquidjs'
}
