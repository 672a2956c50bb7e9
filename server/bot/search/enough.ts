/** From this score on an article answers: the measure in evaluation/ says how often that is right. */
export const ENOUGH = 0.4
