/** The script that searches a Pagefind index; src/integrations/search/pagefind-script.ts puts it into the bundle. */
declare module 'virtual:pagefind-script' {
	/** Answers a `Pagefind` of src/components/search/pagefind.ts. */
	export function createInstance(options: object): unknown;
}
