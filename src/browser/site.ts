import { filterTables } from './filters.ts';
import { openSearch } from './search-box.ts';
import { openSearchPage } from './search-page.ts';
import { offerThemes } from './themes.ts';

offerThemes();
filterTables();
openSearch();
openSearchPage();
