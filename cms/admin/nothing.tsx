/** Takes the place of a button of Payload's that is never legal here, such as Publish. */
export const Nothing = () => null
