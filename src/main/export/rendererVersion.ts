import version from 'virtual:renderer-version'

/** Names the code that turns data into pages: another one may write other bytes. Put in by the bundler. */
export const rendererVersion: string = version
