/** The value below which a share of the sorted figures lies (nearest rank). */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5)
}

/** For a table or JSON: no more digits than mean something. */
export function rounded(figure: number, digits = 2): number {
  return Number(figure.toFixed(digits))
}

/** p50, p95 and p99 of figures in milliseconds. */
export function spread(figures: readonly number[]) {
  return {
    p50: rounded(percentile(figures, 0.5), 3),
    p95: rounded(percentile(figures, 0.95), 3),
    p99: rounded(percentile(figures, 0.99), 3),
  }
}
