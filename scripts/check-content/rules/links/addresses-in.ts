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

/** The path and the anchor of an address within the site; each is empty if there is none. */
export function partsOf(url: string): { path: string; anchor: string } {
	const [address = '', anchor = ''] = url.split('#');
	return { path: address.split('?')[0] ?? '', anchor };
}

/** Whether a path leads to a file, such as a picture, and not to a page. */
export const isFilePath = (url: string): boolean => !isOutside(url) && /^\/.*\.[a-z\d]+$/i.test(partsOf(url).path);
