/** Minutes as people say them: `44 min`, `2 h 05`, `3 d 4 h`. */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  if (minutes < 10 && !Number.isInteger(minutes)) return `${minutes.toFixed(1)} min`;
  if (whole < 120) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  if (hours < 48) return `${hours} h ${String(whole % 60).padStart(2, '0')}`;
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
