import type { Rule } from '../rule.ts';
import { canonical, description, title } from './head.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import { inlineCode } from './inline-code.ts';
import { leaks } from './leaks.ts';
import { linkedData } from './linked-data.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';
import { outside } from './outside.ts';
import { sharedLink } from './shared-link.ts';
import { sitemap } from './sitemap.ts';
import { terms } from './terms.ts';
import { weight } from './weight.ts';

export const rules: Rule[] = [
	title,
	description,
	canonical,
	ids,
	images,
	inlineCode,
	links,
	outside,
	terms,
	sitemap,
	leaks,
	linkedData,
	sharedLink,
	markup,
	weight,
];
