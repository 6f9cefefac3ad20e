/** Largest picture that is taken in, in bytes. */
export const maximumPictureBytes = 50 * 1024 * 1024

/** Largest picture that is taken in, in pixels. Browsers draw nothing of one with more than some 530 million. */
export const maximumPicturePixels = 400_000_000
