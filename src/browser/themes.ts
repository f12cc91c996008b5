const KEY = 'lfi-theme';

/** The button that turns the theme round; until it is pressed the system's is followed. */
export function offerThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('button.theme');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => {
    const { theme } = document.documentElement.dataset;
    return theme === undefined ? system.matches : theme === 'dark';
  };
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // For this page, then.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
}
