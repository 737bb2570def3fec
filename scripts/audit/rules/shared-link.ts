import sharp from 'sharp';
import { meta, type Page } from '../page.ts';
import { wrong, type Rule } from '../rule.ts';
import { fileAt, isInside, resolveLink, type Site } from '../site.ts';

/** Some messengers show no larger picture, in KB. */
const MOST = 300;

const wanted = 'type title description url site_name image image:width image:height image:alt'.split(' ');

/** Each page says what a link to it shows, and has a picture of 1200 × 630 for that. */
export const sharedLink: Rule = async (site) => {
	const sizes = new Map<string, string | null>();
	const problems = [];
	for (const page of site.pages.filter(({ isRedirect }) => !isRedirect)) {
		const missing = wanted.filter((name) => !meta(page.elements, 'property', `og:${name}`)).map((name) => `og:${name}`);
		if (meta(page.elements, 'name', 'twitter:card') === null) missing.push('twitter:card');
		if (missing.length > 0) {
			problems.push(wrong(page, null, 'shared-link/tags', { missing: missing.join(', ') }));
			continue;
		}
		const picture = pictureOf(page, site);
		if (!sizes.has(picture.name)) sizes.set(picture.name, await faultOf(picture.bytes));
		const fault = sizes.get(picture.name);
		if (fault) problems.push(wrong(page, null, 'shared-link/picture', { name: picture.name, fault }));
	}
	return problems;
};

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
