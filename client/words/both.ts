type Groups = Readonly<Record<string, object>>

/** One catalogue of two that may have groups in common. */
export const both = <One extends Groups, Other extends Groups>(one: One, other: Other): One & Other => ({
  ...one,
  ...other,
  ...Object.fromEntries(Object.entries(other).map(([group, words]) => [group, { ...one[group], ...words }])),
})
