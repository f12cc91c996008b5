// Runs before anything is drawn, so that who has chosen a theme sees no other.
const KEY = 'lfi-theme';

try {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
} catch {
  // A browser that keeps nothing for files.
}
