/**
 * The one script that stands inside a reader's page: it applies the theme this reader chose before the first
 * paint. The front door drops every other inline script and allows this one by its hash, so a page that wants
 * it writes exactly this text into its head.
 */
export const THEME_LINE =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
