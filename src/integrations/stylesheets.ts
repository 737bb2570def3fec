import type { AstroIntegration } from 'astro';

/** Styles of the folders that a kind of page is made of go into one file; those of a page itself stay beside it. */
const files = [
	{ name: 'site', of: 'styles/site|components/(?:frame|parts)/' },
	{ name: 'guide', of: 'styles/prose|components/(?:guide|depth|prose)/|line-map/' },
	{ name: 'listings', of: 'components/(?:listings?|listing-filter|shortlist)/' },
];

/**
 * Every page links the site’s stylesheet first, and by the kind of page one or two more. By itself the bundler makes a
 * file of whatever several pages share, up to fourteen a page. The site’s own styles are imported before a page’s
 * components, since they declare the order of the cascade’s layers.
 */
export function stylesheets(): AstroIntegration {
	return {
		name: 'stylesheets',
		hooks: {
			'astro:config:setup': ({ injectScript, updateConfig }) => {
				injectScript('page-ssr', "import '/src/styles/site.css';");
				const groups = files.map(({ name, of }) => ({
					name,
					test: new RegExp(`/src/(?:${of}).*(?:\\.css|type=style)`),
				}));
				updateConfig({ vite: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } });
			},
		},
	};
}
