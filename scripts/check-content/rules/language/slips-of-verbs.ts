import { lastBy, type Slip } from './slip-table.ts';

const pairs = (words: string): Record<string, string> =>
	Object.fromEntries(words.split(' ').map((pair) => pair.split(':') as [string, string]));

/** A past form, and the participle that stands behind “have”. */
const PARTICIPLES = pairs(
	'went:gone wrote:written took:taken gave:given began:begun ran:run chose:chosen broke:broken spoke:spoken saw:seen drove:driven fell:fallen froze:frozen grew:grown knew:known threw:thrown became:become rose:risen came:come',
);

/** A past form, and the plain one that stands behind “did”. */
const PAST = pairs(
	'went:go wrote:write took:take gave:give began:begin ran:run chose:choose broke:break spoke:speak saw:see fell:fall grew:grow knew:know threw:throw became:become came:come found:find built:build kept:keep made:make had:have asked:ask needed:need used:use wanted:want showed:show worked:work failed:fail changed:change learned:learn learnt:learn said:say told:tell',
);

/** A plain form, and the participle that stands behind “is”. */
const PASSIVE = pairs(
	'build:built send:sent spend:spent lose:lost keep:kept find:found make:made give:given take:taken know:known write:written hold:held choose:chosen meet:met',
);

/** A form with “s” that is no noun behind “will”, and the plain one. */
const SINGULAR = pairs(
	'needs:need takes:take gives:give makes:make keeps:keep comes:come goes:go says:say sees:see knows:know writes:write gets:get sends:send belongs:belong depends:depend means:mean becomes:become grows:grow serves:serve tells:tell runs:run uses:use shows:show fails:fail holds:hold has:have',
);

/** The same of a verb that could be told from no noun behind “does not”. */
const NEGATED = pairs(
	'starts:start stops:stop returns:return changes:change matches:match breaks:break reads:read waits:wait stands:stand works:work',
);

const AGREEING = pairs('are:is were:was have:has do:does need:needs want:wants know:knows');
const any = (forms: Readonly<Record<string, string>>): string => Object.keys(forms).join('|');
const BE = '(?:is|are|was|were|be|been|being)';
const NOT = '(?: not|n’t)?';
const MODAL = '(?:will|can|could|should|would|must|might|may)';
const PLAIN =
	'(?:run|see|get|find|make|keep|know|show|use|have|be|do|reach|build|train|serve|avoid|save|pass|move|give|take|meet|explain|say|read|write|work|tell)';
const WHO = '(?:everyone|everybody|someone|somebody|anyone|anybody|nobody|no one)';

/** Forms with “s” behind a plural at the beginning of a clause, and the plain ones. */
const OF_ONE = pairs(
	'stays:stay cares:care gains:gain pays:pay carries:carry decides:decide owns:own builds:build remains:remain comes:come goes:go needs:need takes:take makes:make gives:give keeps:keep says:say sees:see knows:know gets:get becomes:become seems:seem has:have is:are was:were does:do grows:grow tells:tell sends:send belongs:belong depends:depend runs:run fails:fail wants:want stands:stand brings:bring begins:begin finds:find leaves:leave lets:let asks:ask waits:wait starts:start stops:stop holds:hold reads:read writes:write falls:fall costs:cost breaks:break follows:follow appears:appear exists:exist suffers:suffer helps:help learns:learn moves:move shows:show uses:use works:work',
);
/** Plain forms that are no noun, behind one thing at the beginning of a clause, and those with “s”. */
const OF_MANY = pairs(
	'have:has are:is do:does come:comes go:goes take:takes make:makes give:gives keep:keeps say:says know:knows get:gets become:becomes seem:seems bring:brings begin:begins belong:belongs depend:depends suffer:suffers appear:appears exist:exists grow:grows tell:tells send:sends',
);
/** Where a clause begins. */
const CLAUSE =
	'(?<=(?:[.!?:;] |^|\\uFFFE|\\uFFFC)(?:and |but |so |then |if |when |where |while |because |once |as )?|[,;] (?:and|but|because|so|if|when|where|while|although|since) )';
const BEHIND_A_VERB =
	'(?= (?:a|an|the|from|to|by|with|for|in|on|at|more|less|no|not|it|them|their|your|its|out|up|down|well|that|what|how|only|still|as|of|after|before|when|if|because|\\p{L}{3,}(?:ed|ing)|been|become|begun|taken|given|gone|never|always|often)\\b)';
const NO_PLURAL =
	'(?!\\p{L}*(?:ss|us|is|ics|news|series|always|perhaps|sometimes|besides|this|as|unless|Kubernetes|AWS|Jenkins|canvas|lens|bias) )';
const NO_ADJECTIVE = '(?!(?:\\p{L}+ing|with|without|of|in|on|from|for|by|at|than|and|or|per|which|who|that|what) )';

/** Plain forms that are no noun or adjective behind “is”, and the participle that belongs there. */
const PARTICIPLE = pairs(
	'use:used ask:asked hire:hired expect:expected require:required describe:described explain:explained store:stored deploy:deployed delete:deleted create:created replace:replaced include:included compare:compared merge:merged publish:published serve:served train:trained',
);
/** Plain forms behind “have”, and the participle. */
const PERFECT = pairs(
	'spend:spent send:sent build:built lose:lost find:found keep:kept make:made give:given take:taken write:written choose:chosen speak:spoken break:broken see:seen know:known grow:grown begin:begun pay:paid say:said leave:left hold:held tell:told get:got bring:brought buy:bought catch:caught teach:taught think:thought feel:felt meet:met sell:sold understand:understood win:won use:used ask:asked happen:happened fail:failed',
);
/** Participles and past forms behind “should”, and the plain one. */
const PLAIN_OF = pairs(
	'gone:go been:be known:know written:write taken:take given:give seen:see shown:show grown:grow chosen:choose begun:begin broken:break driven:drive fallen:fall spoken:speak went:go wrote:write took:take gave:give saw:see knew:know grew:grow chose:choose began:begin broke:break spoke:speak made:make found:find kept:keep sent:send built:build lost:lose held:hold told:tell said:say paid:pay brought:bring thought:think bought:buy taught:teach asked:ask needed:need used:use wanted:want worked:work failed:fail changed:change learned:learn learnt:learn had:have did:do',
);

/** `watch` as `watching`, `make` as `making`, `run` as `running`. */
const ingOf = (verb: string): string =>
	/[^aeiouy][aeiou][bdgmnprt]$/.test(verb) && verb.length < 5
		? `${verb}${verb.slice(-1)}ing`
		: `${verb.replace(/(?<=[^e])e$/, '')}ing`;

/** A verb in a form that its place does not take. */
export const verbSlips: readonly Slip[] = [
	[`(?:has|have|had|having)${NOT} (?:${any(PARTICIPLES)})`, lastBy(PARTICIPLES)],
	[`did${NOT} (?:${any(PAST)})(?= (?:a|an|the|it|them|to|that|any|enough|as|at|in|on)\\b)`, lastBy(PAST)],
	[`(?:does|do|did)(?: not|n’t) (?:${any({ ...SINGULAR, ...NEGATED })})`, lastBy({ ...SINGULAR, ...NEGATED })],
	[`does (?:has|${any(SINGULAR)})(?= (?:a|an|the|it|to|you)\\b)`, lastBy(SINGULAR)],
	[
		`(?<!\\b(?:the|a|an|good|strong|free|own|this|that|its|their|ill) )${MODAL}${NOT} (?:${any(SINGULAR)})(?= )`,
		lastBy(SINGULAR),
	],
	[`(${MODAL}) to(?= ${PLAIN}\\b)`, '$1'],
	// “enjoy to watch”
	[
		`(?:enjoy|avoid|finish|mind|risk|suggest|dislike|practise|imagine|involve|consider|postpone|delay)(?:s|es|ed|d)? to (?!(?:the|a|an|your|their|its|our|us|you|them|it|one|those|this|that|readers|people|everyone|some)\\b)\\p{Ll}{2,}(?<!\\bto \\p{L}*(?:ing|s|ed))`,
		(words) => words.replace(/ to (\p{Ll}+)$/u, (_, verb: string) => ` ${ingOf(verb)}`),
	],
	// “You need like writing”
	[
		`(?<=\\b(?:you|we|they|I|also|still|only|who|not|may|will|to|often|engineers|teams|people|employers) )(?:need|want|hope|decide|try|tend|ought|refuse|prefer|expect) (?:be|know|find|keep|have|see|get|make|go|become|understand|explain|say|write|learn|choose|build|like|avoid|give|take|tell|ask|send|be)(?= )(?<!need (?:have|be|go|ask|say))`,
		(words) => words.replace(' ', ' to '),
	],
	[
		`(?:needs|wants|hopes|decides|tries|tends|refuses|expects) (?:be|know|find|keep|have|see|get|make|go|become|understand|explain|say|write|learn|choose|build|like|avoid|give|take|tell|ask|send)(?= (?:a|an|the|it|them|what|how|why|that|this|your|their|its|more|less|from|to|in|on|at|able|of)\\b)`,
		(words) => words.replace(' ', ' to '),
	],
	['to can', 'to be able to'],
	['to (must|should)', 'to have to'],
	[`(${BE}) use to`, '$1 used to'],
	[`in order (${PLAIN})`, 'in order to $1'],
	[`(${BE} (?:un)?able) (${PLAIN})`, '$1 to $2'],
	['(to|can|will|would|could|should|must|may|might|not) chose', '$1 choose'],
	['loosing', 'losing'],
	['(has|have|had) lead(?= to\\b)', '$1 led'],
	[`${BE} (?:${any(PASSIVE)})(?= (?:to|by|for|in|on|at|from|with|as|around)\\b)`, lastBy(PASSIVE)],
	['(is|are|was|were) suppose to', '$1 supposed to'],
	[
		`(?<!\\b(?:does|did|do|can|will|let|make|makes|lets|help|helps|would|should|could|may|might|must|and|or|of|than|is|was|has|that|if) )${WHO} (?:${any(AGREEING)})`,
		lastBy(AGREEING),
	],
	[
		`(?<=[.,;:] |^|\\uFFFE|\\b(?:and|but|because|so|if|when|where|while) )(?:the |our |these |those )?(?:adverts|candidates|clusters|companies|developers|employers|engineers|incidents|managers|metrics|pipelines|pods|readers|teams|tools|users|vendors) (?:suffers|has|is|was|${any(SINGULAR).replace('|means', '').replace('|has', '')})(?= (?:a|an|the|from|to|by|with|for|more|less|no|not|it|them|their|your|out|up|well)\\b)`,
		lastBy({ ...SINGULAR, suffers: 'suffer', is: 'are', was: 'were' }),
	],
	// “Other people's designs comes to you”
	[
		`${CLAUSE}(?:other )?(?:the|our|your|their|its|my|these|those|most|many|some|all|several|other|both|old|new|large|small|good|\\p{L}+’s|\\p{L}+s’) (?:${NO_ADJECTIVE}(?:\\p{L}|’|-)+ )?${NO_PLURAL}\\p{Ll}{3,}s (?:${any(OF_ONE)})${BEHIND_A_VERB}`,
		lastBy(OF_ONE),
	],
	// “The pipeline have to”
	[
		`${CLAUSE}(?:an?|this|the|each|every|your|its|our) (?!(?:people|staff|police|media|data|rest|majority|few|two|three|four|five|six|same|others?|best|first|last|more|women|men|children|criteria|ones?|\\p{L}+(?:men|people)) )(?!\\p{L}*(?:could|should|would|must|will|can|may|might|had|now|then|ever|never|and) )\\p{Ll}{2,}[a-rt-z] (?:${any(OF_MANY)})${BEHIND_A_VERB}`,
		lastBy(OF_MANY),
	],
	// “Somebody show the works council”
	[
		`${CLAUSE}(?:everyone|everybody|someone|somebody|anyone|anybody|nobody|no one|everything|nothing|something|he|she|it) (?:${Object.values(OF_ONE).join('|')})${BEHIND_A_VERB}`,
		lastBy(Object.fromEntries(Object.entries(OF_ONE).map(([one, many]) => [many, one]))),
	],
	// “You see that the failures comes from one zone”
	[
		`(?<=\\b(?:that|whether|why|because|if|when|so|but|where|while) )(?:the|your|our|their|these|those|most|some|many|all) ${NO_PLURAL}\\p{Ll}{3,}s (?:${any(OF_ONE)})${BEHIND_A_VERB}`,
		lastBy(OF_ONE),
	],
	// “The teams doesn’t”
	[
		`(?<=[.!?:] |\\uFFFE|(?:[.!?:,] |\\uFFFE|\\b(?:and|but|because|that|if|when) )(?:the|these|those|most|many|some|your|our|their) )${NO_PLURAL}\\p{L}{3,}s (?:does|is|was|has)n’t`,
		(words) => words.replace(/(\p{L}+)(?=n[’']t$)/u, (verb) => OF_ONE[verb.toLowerCase()] ?? verb),
	],
	// “Adverts for beginners hardly exists”
	[
		`(?<=[.!?] |\\uFFFE)(?:the |most |many |some |our |your )?${NO_PLURAL}\\p{L}{3,}s (?:for|of|from|with|without|in|on|at) (?:\\p{Ll}+ )?\\p{Ll}+s (?:(?:hardly|often|usually|rarely|still|also|never|always|seldom|mostly) )?(?:${any(OF_ONE)})${BEHIND_A_VERB.replace('(?= ', '(?=[.,;:]| ')}`,
		lastBy(OF_ONE),
	],
	[
		`(?<=[.!?] |\\uFFFE)(?:the |most |many |some |our |your )?${NO_PLURAL}\\p{L}{3,}s (?:for|of|from|with|without|in|on|at) (?:\\p{Ll}+ )?\\p{Ll}+s (?:does|is|was|has)n’t`,
		(words) => words.replace(/(\p{L}+)(?=n[’']t$)/u, (verb) => OF_ONE[verb.toLowerCase()] ?? verb),
	],
	// “The code are written”
	[
		`${CLAUSE}(?:an?|this|the|each|every|your|its|our) (?!(?:people|staff|police|media|data|rest|majority|few|two|three|four|five|six|same|others?|best|first|last|women|men|children|criteria|ones?|hundred|thousand|dozen|lot|number|\\p{L}+(?:men|people)) )\\p{Ll}{2,}[a-rt-z] are(?= \\p{L}+(?:ed|en|ing|wn)\\b)`,
		lastBy(OF_MANY),
	],
	// “Somebody else decide”
	[
		`${CLAUSE}(?:everyone|everybody|someone|somebody|anyone|anybody|nobody|no one) else (?:${Object.values(OF_ONE).join('|')}|decide|want|own|build)(?= )`,
		lastBy({
			...Object.fromEntries(Object.entries(OF_ONE).map(([one, many]) => [many, one])),
			decide: 'decides',
			want: 'wants',
			own: 'owns',
			build: 'builds',
		}),
	],
	// “Dots under a figure means”
	[
		`(?<=[.!?] |\\uFFFE)${NO_PLURAL}\\p{L}{3,}s (?:under|over|on|in|of|for|from|with|above|below|beside|behind|between|without|at|near) (?:the |an? |your |each |its |every |this |our |their )(?:\\p{Ll}+ )?(?!that|what|which|who)\\p{Ll}+ (?:means|exists|belongs|depends|becomes|seems|comes|needs)(?= )`,
		lastBy({ ...OF_ONE, means: 'mean' }),
	],
	// “Hiring take two weeks”
	[
		`(?<=[.!?] |\\uFFFE)(?!during|according|following|including|considering)\\p{L}{2,}ing (?:${any(OF_MANY)})(?= (?:a|an|the|from|to|by|with|for|in|on|at|more|less|no|not|it|them|their|your|its|out|up|\\d|two|three|four|five|\\uFFFC))`,
		lastBy(OF_MANY),
	],
	// “No pod were restarted”
	[
		'no (?:pod|node|row|job|model|team|table|service|test|query|request|user|alert|advert|engineer|employer|company|candidate|run|deploy|one|file|key|order|event|message) (?:were|are|have)(?= (?:\\p{L}+(?:ed|en)|to|a|the|in|on|at)\\b)',
		lastBy({ ...OF_MANY, were: 'was' }),
	],
	// “a line that are special”
	[
		`(?<=[.!?:;,] |\\uFFFE|\\b(?:is|was|with|add|need|needs|has|have|write|wants?|of|for|in|on|to|from|by|as|and|or) )(?:an?|one|every|each|another) (?!(?:few|lot|number|couple|handful|majority|dozen|pair|series|range|variety|third|quarter|set|group|list)\\b)(?:(?!\\p{L}*[^s]s )\\p{Ll}+ )?(?!\\p{L}*[^s]s )\\p{Ll}{3,} (?:that|which|who) (?:are|were|have|do)(?= (?:not|never|often|always|only|still|also|a|an|the|to|in|on|too|no|more|\\p{L}+(?:ed|en|ing|al|ble|ive|ous|ful))\\b)`,
		lastBy({ ...OF_MANY, were: 'was' }),
	],
	// “the days that was corrected”
	[
		`(?<!\\b(?:of|one) (?:the|these|those|your|its|their) )(?<=\\b(?:the|these|those|some|most|many|several|few|two|three|four|five|ten|all|your|its|their|our) )${NO_PLURAL}\\p{Ll}{3,}s (?:that|which) (?:is|was|has|does)(?= (?:not|never|often|always|only|still|also|too|no|more|\\p{L}+(?:ed|en|ing|al|ble|ive|ous|ful))\\b)`,
		lastBy(OF_ONE),
	],
	// “the user who use the score”
	[
		`(?<=\\b(?:the|an?|one|every|each|another|any) )(?:person|user|engineer|team|manager|employer|company|candidate|colleague|analyst|customer|reader|developer|recruiter|interviewer|somebody) who (?:use|run|own|need|work|have|are|were|do|know|read|write|want|make|say|ask|pay|build|see|hire|depend|come|go|take)(?= )`,
		lastBy({
			...OF_MANY,
			use: 'uses',
			run: 'runs',
			own: 'owns',
			need: 'needs',
			work: 'works',
			know: 'knows',
			read: 'reads',
			write: 'writes',
			want: 'wants',
			ask: 'asks',
			pay: 'pays',
			build: 'builds',
			see: 'sees',
			hire: 'hires',
			say: 'says',
			make: 'makes',
		}),
	],
	// “when model gets worse”
	[
		`(?<=\\b(?:when|if|because|while|until|once|where|whether|as soon as|unless) )(?:model|team|table|job|cluster|node|pod|pipeline|query|row|candidate|employer|company|manager|engineer|tool|user|reader|server|container|dashboard|pager|firm|recruiter|customer|colleague|file|key|partition|replica|deploy|rollout|detector) (?:is|was|has|gets|goes|runs|does|can|will|fails|stops|needs|grows|comes|asks|says|takes|breaks)(?= )`,
		(words) => `the ${words}`,
	],
	// “easy put in numbers”
	[
		`(?<=\\b(?:is|are|was|were|be|unusually|very|too|more|less|so|it) )(?:easy|hard|likely|unlikely|willing|impossible|difficult|eager|afraid) (?:put|find|make|see|get|keep|know|say|tell|read|write|run|use|test|change|explain|build|avoid|take|give|do|be|have|learn|measure)(?= )`,
		(words) => words.replace(' ', ' to '),
	],
	// “if waiting make you curious”
	[
		`(?<=\\b(?:if|when|because|that|where|while|since|but|so) )(?!(?:nothing|something|anything|everything|during|according|following|including|considering|existing|remaining|missing|building|engineering|training|meeting|morning|evening|spring|string|thing)\\b)\\p{L}{2,}ing (?:${any(OF_MANY)})(?= (?:a|an|the|you|it|them|their|your|its|sense|time|more|less|no|too|from|to)\\b)`,
		lastBy(OF_MANY),
	],
	// “A collector’s own guess at any of these were not used”
	[
		`(?<=[.!?:] |^|\\uFFFE)(?:an?|this|each|every|one) (?!(?:number|lot|majority|handful|range|few|couple|variety|series|set|group|host|minority|third|quarter|fifth|tenth|dozen|hundred|pair|mix|list|part|share|half|total|good|great|large|small)\\b)(?:(?:\\p{L}|’|-)+ ){0,3}?(?!\\p{L}*[^s]s )\\p{Ll}{3,}(?<![^s]s) (?:at|of|in|for|on|about|with|to|from|between) (?:any of |all |some of |the |these |those |their |your |our )?(?:these|those|them|\\p{Ll}{3,}s) (?:are|were|have)(?= (?:not|never|often|always|only|still|also|usually|rarely|\\p{L}+(?:ed|en|ing|able))\\b)`,
		lastBy(OF_MANY),
	],
	[
		'(people|engineers|candidates|managers|employers|interviewers|developers|juniors|seniors|colleagues|someone|somebody|anyone|everyone) which(?= (?:have|has|can|are|is|were|was|know|knows|do|does|need|needs|want|wants|work|works|use|uses|run|runs)\\b)',
		'$1 who',
	],
	[`(${BE}) mean to`, '$1 meant to'],
	[
		`${BE}(?: (?:also|often|usually|still|never|always|rarely|mostly|only|not|now|then))? (?:${any(PARTICIPLE)})(?= (?:for|by|in|as|on|at|to|with|from)\\b)`,
		lastBy(PARTICIPLE),
	],
	[
		`(?:has|have|had|having)(?: (?:not|also|often|never|already|still|just|now))? (?:${any(PERFECT)})(?= (?:a|an|the|to|it|them|that|this|in|on|for|by|your|their|its|no|more|\\d|two|three|four|five|six|ten|half)\\b)`,
		lastBy(PERFECT),
	],
	[`${MODAL}${NOT} (?:${any(PLAIN_OF)})(?= )`, lastBy(PLAIN_OF)],
	// “Guard rails, fast checks and a way back is”
	[
		`(?<=[.!?] |^|\\uFFFE)(?!(?:If|When|In|On|At|For|After|Before|With|As|While|Where|Since|Because|Until|Once|Unlike|By|To|From|What|How|Who|Which|Whether|Data)\\b)\\p{L}+(?: \\p{L}+){0,2}, (?:\\p{L}+ ){1,3}and (?:(?!what|how|who|that|which|when|where|why|it|he|she|this|there|is|was|has)\\p{L}+ ){1,4}(?:is|was|has)`,
		lastBy({ is: 'are', was: 'were', has: 'have' }),
	],
];
