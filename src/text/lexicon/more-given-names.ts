/** Given names of many languages that the list of English-speaking countries lacks, collected by hand; by the sex they are usually given to. Folded, lower case. */
export const MORE_GIVEN = {
  male: `donald walter barack newt kamal jeb gunnar jurgen heinrich jean-claude jean-pierre jean-luc jean-marie jean-paul evo nicolas dmitry dmitri sergey
mikhail oleg viktor anatoly anatoli gennady gennadi ruslan volodymyr oleksandr oleksii oleksiy petro mykola serhiy serhii dmytro andriy andrii taras
yevhen yevgeny yevgeni evgeny evgeni vyacheslav viacheslav vladislav vladyslav stanislav rostislav svyatoslav yaroslav bogdan bohdan vasily vasyl ihor
denys artem artyom maksim maksym kirill kyrylo timur rustam ramzan dzhokhar aslan valery valeriy vitaly vitaliy lech jaroslaw andrzej krzysztof tomasz
marek zbigniew grzegorz wojciech mateusz jacek kazimierz milos zoran dragan slobodan radovan ratko ante franjo aleksandar zeljko tomislav bojan dusan
nebojsa vojislav ivica mladen janez borut miroslav jaroslav vaclav zdenek jiri radek lubomir jozef gyula ferenc laszlo istvan zoltan gabor tibor
sandor mircea traian ionut gheorghe nicolae plamen boyko rosen kiril georgi stoyan giorgos yiannis dimitris kostas panagiotis stavros antonis alexis
evangelos nikos kyriakos mohamed mohammad hassan hossein abdullah abdallah khalid khaled mustafa mostafa yusuf youssef yousef tariq tareq faisal
salman bashar saddam muammar hosni nouri haider ashraf ismail yasser yassir hamza bilal osama ayman anwar jamal jamil nabil walid waleed samir adel
rashid fouad fuad ghassan marwan qasem qassem javad mahmood massoud rouhollah akbar hashemi ebrahim ali-reza reza hamed naser nasser farhad bahram
mehmet recep ahmet bulent binali hakan kemal ismet suleyman devlet murat emre serkan yilmaz cem orhan ilham heydar nursultan gurbanguly islom shavkat
emomali almazbek narendra manmohan rahul rajiv amit arvind sanjay vijay rajesh sunil suresh ramesh mahesh dinesh ganesh prakash ashok vikram anand
subrahmanyam nitish mukesh akhilesh nawaz asif pervez imran shahid shehbaz bilawal zulfikar mahinda gotabaya maithripala ranil jinping jintao jiabao
xiaoping zedong keqiang shinzo junichiro naoto yoshihiko hiroshi kenji takeshi akira yukio fumio yoshihide shigeru kazuo satoshi takashi jong-un
jong-il jae-in myung-bak moo-hyun dae-jung yong-ho sung-tae jae-yong tae-yul prabowo susilo joko anies basuki benigno rodrigo ferdinand mahathir najib
thaksin prayut abhisit thein thabo kofi kwame uhuru raila goodluck olusegun muhammadu yoweri haile meles abiy bola umaru sani atiku ibrahima macky
abdoulaye alassane cyril emmerson hakainde ehud yitzhak shimon yair naftali avigdor gilad yoav eyal nir amir sauli jyrki petteri pekka matti antti
juha kalle juri andrus siim toomas taavi hanno andris valdis raimonds krisjanis gitanas algirdas rolandas andrius linas jens lokke ulf fredrik goran
hakon haakon kjell trond geir torbjorn olav knut stig arne bjarne xavier guillaume thierry stephane sebastien herve benoit edouard alain yves olivier
didier etienne aurelien matthieu luca gianni massimo fabrizio maurizio enzo umberto giancarlo gianluca piero rui paulo joao nuno tiago vasco duarte
helmut gerhard wolfgang guido sigmar joachim karl-theodor rainer ottmar hans-dietrich heiko jorg thorsten uwe holger`,
  female: `natalia nataliya natalya svetlana yulia yuliya iuliia ludmila lyudmila olena oksana iryna tetiana nadiya viktoria yekaterina ekaterina anastasia oxana
daria darya ksenia galina halyna valentina lyubov zinaida fatima fatemeh aisha ayesha zainab zaynab khadija maryam mariam noura nour amina samira
yasmin yasmine soraya shirin emine meral tansu hatice ayse zeynep priya sunita sushma nirmala mamata mayawati jayalalithaa benazir hina maleeha
khaleda chandrika yingluck corazon megawati geun-hye makiko yuriko ngozi graca tzipi ayelet tarja kaja kersti evika vaira dalia ingrida ursula
annegret annalena segolene najat rachida giorgia elly mette helle erna siv kamala condoleezza zuzana iveta beata ewa malgorzata katarzyna
agnieszka jadranka kolinda maia natasa atifete dilma keiko rigoberta`,
} as const;
