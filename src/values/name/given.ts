import { addTo } from '../../model/index.ts';

/*
 * Given names that stand for one another: short and pet forms, and one name in the spelling of several languages. One group a line, folded.
 * After P. Hanks, K. Hardcastle, F. Hodges, A Dictionary of First Names (Oxford, 2nd ed. 2006), and the usual short forms of Russian, Ukrainian and
 * Belarusian names. A name may stand in several groups; two names of one group may be one person, never must.
 */
const GROUPS = `
abdul abdel abd abdal
abigail abby gail
abraham abe avraham ibrahim ebrahim
albert al bert
alexander aleksandr alexandre alessandro alejandro oleksandr aliaksandr alex aleks sasha sacha sandy alec alisdair alastair alistair xander
alexandra aleksandra oleksandra sasha sandra alex
alexei alexey aleksei alexej oleksiy oleksii aliaksei alyosha alexis
alfred fred alf alfie
amelia amy millie
anatoly anatolii anatol tolya
andrew andy drew andrei andrey andriy andrii andrej andrzej andreas andre andres anders
angela angie angelica
anne ann anna hanna hannah ana annie nancy anya
anthony antony tony anton antonio antoine
arthur artur arturo art
arkady arkadii arkadi
barbara barb barbie babs varvara
barack barry
bartholomew bart
benedict ben bennie benedikt
benjamin ben benny benji binyamin bibi
bernard bernie
bogdan bohdan
carl karl carlos karel charles
caroline carol carrie
catherine katherine kathryn katharine kate katie kathy cathy kit kitty ekaterina yekaterina kateryna katya catalina
charles charlie chuck chas
charlotte lottie
christine christina kristina chris tina krystyna
christopher chris kit topher christophe
clifford cliff
constantine konstantin kostiantyn kanstantsin kostya
cornelius neil
cynthia cindy
cyril kirill kyrylo
daniel dan danny danylo daniil danil
daria darya dasha
david dave davey davyd dawid
deborah debra deb debbie
demetrius dmitry dmitri dmitriy dmytro dzmitry dima dimitri dimitrios
dennis denis denys dzianis
diana diane dianne
dominic dominick nick
donald don donnie
dorothy dot dottie dolly
douglas doug
edward ed eddie ned ted teddy eduard eduardo
edwin ed eddie
eleanor ellie nell elena
elizabeth liz lizzie beth betty eliza elisabeth lisa elsa yelizaveta elizaveta lizaveta
emily em millie
emmanuel manny manuel
eric erik erich
ernest ernie ernesto
eugene gene yevgeny evgeny evgeni evgenii yevgeniy yevhen yauhen eugenio zhenya
evelyn eve evie
felix feliks
florence flo
frances fran francie frankie
francis frank francisco francesco francois paco pancho
franklin frank
franz frantz frans
frederick fred freddie freddy frederic friedrich fredrik frederik
gabriel gabe gavriil
gabriella gabrielle gabby
galina halyna halina galya
gennady gennadi gennadii hennadiy hennadii henadz
geoffrey jeffrey jeff geoff
george georg georges jorge giorgio georgy georgi georgii heorhiy yuri yury yurii yuriy jurij iurii
gerald gerry jerry
gerard gerry gerardo
gertrude trudy
gilbert gil
giovanni gianni
gregory greg grigory grigori grigorii hryhoriy hryhorii gregor ryhor
harold harry hal
helen helena elena olena yelena alena ellen
henry harry hank hal henri enrique heinrich hendrik henk
herbert herb bert
hugh hugo
ian iain
ignatius ignacio nacho
igor ihor ihar
ilya illia ilia
ingrid inge
irene irina iryna ira
isaac yitzhak ike
isabel isabella isabelle izzy bella
ivan ioann vanya
jacob jake jakob yakov yakiv
jacqueline jackie
james jim jimmy jamie jay
jane janet jean jeanne joan joanna
janet jan
jason jay
jennifer jen jenny
jeremy jerry jeremiah
jerome jerry
jessica jess jessie
jesus chuy
joachim joaquin
john jon johnny jack johann johannes jan jean juan ivan giovanni joao sean ian hans yohan
johnathan jonathan jon nathan johnny
jose pepe
joseph joe joey jose josef giuseppe josip iosif yosef yusuf youssef
joshua josh yehoshua
judith judy
julia julie julian yulia yuliya iuliia
justin iustin
kenneth ken kenny
kevin kev
lawrence laurence larry lars lorenzo laurent laurie
leonard len lenny leonardo
leonid leonida lyonya
leon lev leo
leonora nora
leroy roy
lewis louis luis luigi lou louie ludwig
lillian lily lilly
lucas luke luka luca lukas
lucy lucia
lyudmila liudmila ludmila ludmilla lyuda mila
magdalena magda
malcolm mal
margaret maggie meg peggy marge margarita greta daisy margot rita
maria mary marie marija mariya maryia masha molly miriam maryam mariam
marilyn mary
mark marc marco marcus marcos marko
martin marty marti
martha marty
mathew matthew matt matthias mateo matteo matvei mateusz
maurice mo
maxim maksim maksym max maxime
maximilian max
melanie mel
melvin mel
michael mike mick mickey mikey mikhail mykhailo mikhailo mihail michel miguel mikael mikael michal mikhael misha micky
mildred millie
mitchell mitch
mohammed muhammad mohammad mohamed muhammed mahomed mehmet mohamad mohd
moses moshe moe musa
nadia nadezhda nadiya nadzeya
nancy nan
natalia natalie natalya nataliya natasha natallia
nathan nathaniel nate nat
nicholas nick nicky nicolas nikolai nikolay mykola mikalai nicola nicolai nikolaus niklas kolya claus klaus
nicole nicky nikki
noah noach
norman norm
oleg oleh aleh
oliver ollie
olga olha volha olya
oscar oskar
osama usama ussama
pamela pam
patricia pat patty patti tricia trish
patrick pat paddy padraig
paul pablo paolo pavel pavlo pauls pasha
peter pete pierre pedro pietro petro pyotr petr piotr piatro pyotr
philip phillip phil felipe philippe filipp filip
rachel ray rachael
radoslaw radek
ralph rafe raul
randolph randy
raphael rafael rafe
raymond ray ramon
rebecca becky becca
reginald reg reggie
richard dick rick ricky rich richie ricardo
robert bob bobby rob robbie bert roberto
roderick rod
rodney rod
roger rodge rutger
roland rolando
ronald ron ronnie ronny
rose rosie rosa
rosemary rosie
rudolph rudolf rudy
russell russ
samuel sam sammy shmuel
samantha sam
sarah sara sally sadie
sergei sergey serhii serhiy siarhei serge sergio seryozha sergejs
sidney sid sydney
simon semyon semen shimon
sophia sofia sophie sofya sofiya zofia
stanislav stas stanislaw stan
stanley stan
stephanie steph
stephen steven steve stefan stefano stephan etienne esteban stepan
stewart stuart stu
susan sue susie suzanne susanna
svetlana sviatlana svitlana sveta
sylvester sly
tatiana tatyana tetiana tatsiana tanya
terence terrence terry
teresa theresa tess terry therese
thaddeus tad
theodore ted teddy theo fyodor fedor fedir feodor theodor
thomas tom tommy tomas tommaso
timothy tim timmy timofey tymofiy
uladzimir vladimir volodymyr wladimir vova volodya
vadim vadym
valentina valya
valery valeri valerii valeriy valerij
vasily vasili vasyl vasil vasilii basil
veronica ronnie
victor viktor vic vitya
victoria vicky vicki vika viktoria
vincent vince vincenzo vinny
vitaly vitali vitalii vitaliy
vladislav vladyslav uladzislau vlad
vsevolod seva
vyacheslav viacheslav slava
wallace wally
walter walt wally
wilhelm william will bill billy willy willie guillermo guillaume liam
wilfred wilf
winston winnie
woodrow woody
xavier javier
yaroslav jaroslav
yegor egor yehor
zachary zach zack zachariah zakhar
zoe zoya
`;

const groupsOf = new Map<string, number[]>();
for (const [i, line] of GROUPS.trim().split('\n').entries()) for (const name of line.split(' ')) addTo(groupsOf, name, i);

/** Can two folded given names be forms of one ("bill" and "william", "serhii" and "sergei")? */
export function areForms(a: string, b: string): boolean {
  const groups = groupsOf.get(a);
  const other = groupsOf.get(b);
  return groups !== undefined && other !== undefined && groups.some((g) => other.includes(g));
}

/** Is it a given name of the table? Such a name has no misprint in it: a near one is another name. */
export const isGivenName = (name: string): boolean => groupsOf.has(name);
