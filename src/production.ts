/** React checks as it goes unless it is told that this is no development. Imported before anything that imports React. */
process.env.NODE_ENV ??= 'production'
