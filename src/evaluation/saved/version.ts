/** Of the methods: one more whenever the same specification and the same data may come to other figures or another verdict. */
export const methodVersion = '5'
