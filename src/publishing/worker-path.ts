/** Where browsers find the service worker of answering pages: under one name, whatever is in it. */
export const workerPath = '/answering-worker.js'
