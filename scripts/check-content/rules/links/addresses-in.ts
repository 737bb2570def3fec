import type { MdastNode } from 'satteri';
import type { ContentFile } from '../../content-file.ts';

export type Linked = Extract<MdastNode, { type: 'link' | 'definition' | 'image' }>;

/** Links, the definitions that links name, and pictures. */
export const linksIn = ({ nodes }: ContentFile): Linked[] =>
	nodes.filter((node) => node.type === 'link' || node.type === 'definition' || node.type === 'image');

/** The offset of the address itself. */
export function placeOfAddress(file: ContentFile, { url, position }: Linked): number {
	const start = position?.start.offset ?? 0;
	const source = file.text.slice(start, position?.end.offset);
	return start + Math.max(0, url === '' ? 0 : source.lastIndexOf(url));
}

/** Whether an address has a scheme: `https://…`, `mailto:…` */
export const isOutside = (url: string): boolean => /^[a-z][a-z+.-]*:/i.test(url);

/** The path of an address within the site, and its anchor; both empty where there is none. */
export function partsOf(url: string): { path: string; anchor: string } {
	const [address = '', anchor = ''] = url.split('#');
	return { path: address.split('?')[0] ?? '', anchor };
}

/** Whether a path of the site is that of a file, such as a picture, and not of a page. */
export const isFilePath = (url: string): boolean => !isOutside(url) && /^\/.*\.[a-z\d]+$/i.test(partsOf(url).path);
