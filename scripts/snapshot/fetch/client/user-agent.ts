/** The name under which a robots.txt can address us. */
export const ROBOT = 'RemNaviBot';

/** Who asks, and the page of our site on which it stands what is read and why. */
export function userAgent(site: string): string {
	return `${ROBOT}/1.0 (+${new URL('/sources/', site).href})`;
}
