import { filterTables } from './filters.ts';
import { openSearch } from './search-box.ts';
import { openSearchPage } from './search-page.ts';
import { offerThemes } from './themes.ts';

offerThemes();
filterTables();
openSearch();
openSearchPage();

// On a telephone the navigation is wider than the page.
document.querySelector('.top nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
