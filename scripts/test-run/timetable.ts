/** Notes how long each part took and prints them as a table. */
export class Timetable {
  private readonly rows: (readonly [what: string, ms: number])[] = [];
  private readonly began = performance.now();

  note = (what: string, ms: number): void => {
    this.rows.push([what, ms]);
  };

  async time<T>(what: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.note(what, performance.now() - started);
    }
  }

  print(): string {
    const total = ["In all", performance.now() - this.began] as const;
    const width = Math.max(...this.rows.map(([what]) => what.length), total[0].length);
    return [...this.rows, total]
      .map(([what, ms]) => `  ${what.padEnd(width)}  ${(ms / 1000).toFixed(1).padStart(7)} s`)
      .join("\n");
  }
}
