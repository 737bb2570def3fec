import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

/** What makes the pages, as Astro’s adapters ask for them. */
export const app = createApp();

/** The address of each page and file, below the path that the site lives under, with the route that makes it. */
export const addresses = () => new StaticPaths(app).getAll();
