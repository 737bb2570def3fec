import { fold } from '#filter/order.ts';

/** Words of which a title of the six roles holds one; wide on purpose, since what it leaves out is not read. */
const words =
	/\b(?:ml|ai|llm|llms|genai|mlops|aiops|dataops|devops|devsecops|sre|data|machine|learning|platform\w*|infra\w*|engineer\w*|engineering|developer\w*|architect\w*|reliability|technical staff|cloud|kubernetes|inference|model\w*|scientist|ingenieur\w*|ingeniero|ingenieur|entwickler\w*|operations|ops)\b/;

/** Whether an advert is worth a request of its own, by its title alone. A row without a title is: nobody can tell. */
export function mayBeWanted(title: string | null): boolean {
	return title === null || words.test(fold(title));
}
