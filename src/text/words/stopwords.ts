/** English function words and words so common in news that they say nothing about what a sentence is about. Lower case. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any each every either neither no not nor and or but so if then than as of in on at by for from to into onto upon with without within about above below over under after before ' +
    'between among against during through across around toward towards up down out off again further once here there when where why how all both few more most other others such only own same too very can could may might must ' +
    'shall should will would do does did done doing have has had having be is am are was were been being i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what ' +
    "also just even still yet already ever never always often while because since until unless although though however meanwhile whether like per via s t re ve ll d m don't didn't isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't can't couldn't " +
    'said say says saying told tell tells according added adding mr mrs ms dr one two three four five six seven eight nine ten'
  ).split(' '),
);
