import sharp from 'sharp';
import type { Finding } from '../../lint/rule.ts';
import { meta, type Page } from '../page.ts';
import { at, type SiteRule } from '../rule.ts';
import { fileAt, isInside, resolveLink, type Site } from '../site.ts';

/** The largest picture that all messengers show, in KB. */
const MOST = 300;

const wanted = 'type title description url site_name image image:width image:height image:alt'.split(' ');

/** Each page has the Open Graph texts and the 1200 × 630 picture for shared links. */
export const sharedLink: SiteRule = {
	id: 'audit/shared-link',
	severity: 'error',
	title: 'Shared links',
	help: `
		Each page says what messengers and networks show of a link to it: the \`og:\` tags, \`twitter:card\`, and a PNG of 1200 × 630 that is in the site and weighs at most 300 KB. \`Page.astro\` writes the tags; \`src/sharing/\` draws the pictures.
	`,
	site: async (site) => {
		const faults = new Map<string, string | null>();
		const findings: Finding[] = [];
		for (const page of site.pages.filter(({ isRedirect }) => !isRedirect)) {
			const missing = missingTags(page);
			if (missing.length > 0) {
				findings.push({ ...at(page), says: `The page has no ${missing.join(', ')}.`, todo: 'Page.astro writes them.' });
				continue;
			}
			const { name, bytes } = pictureOf(page, site);
			const fault = faults.has(name) ? faults.get(name) : await faultOf(bytes);
			faults.set(name, fault ?? null);
			if (!fault) continue;
			const says = `Its picture for links, \`${name}\`, ${fault}.`;
			findings.push({ ...at(page), says, todo: 'src/sharing/ draws the pictures.' });
		}
		return findings;
	},
};

function missingTags({ elements, path }: Page): string[] {
	const missing = wanted
		// The 404 page has no address of its own.
		.filter((name) => name !== 'url' || path !== '/404.html')
		.map((name) => `og:${name}`)
		.filter((name) => !meta(elements, 'property', name));
	return meta(elements, 'name', 'twitter:card') === null ? [...missing, 'twitter:card'] : missing;
}

function pictureOf(page: Page, site: Site): { name: string; bytes: Buffer | undefined } {
	const address = meta(page.elements, 'property', 'og:image') ?? '';
	const url = resolveLink(site, page, address);
	const file = url && isInside(url) ? fileAt(site, url.pathname) : null;
	return { name: file ?? address, bytes: file === null ? undefined : site.files.get(file) };
}

async function faultOf(bytes: Buffer | undefined): Promise<string | null> {
	if (!bytes) return 'is not in the site';
	const { format, width, height } = await sharp(bytes).metadata();
	if (format !== 'png' || width !== 1200 || height !== 630) return `is a ${format} of ${width} × ${height}`;
	return bytes.length > MOST * 1000 ? `weighs more than ${MOST} KB` : null;
}
