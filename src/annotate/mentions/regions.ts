/**
 * States, provinces, länder and regions that news names without their country. ISO 3166-2 subdivision names (https://www.iso.org/iso-3166-country-codes.html)
 * of the United States, Canada, Australia, Germany, Austria, Italy, Spain, France, India, China, Russia and others, in English, folded.
 * Those that are mainly persons' names or everyday words (Georgia, Virginia, Victoria, Carolina, Washington) need "in" or the like before them.
 */
export const REGIONS: ReadonlySet<string> = new Set(
  `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada
|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|west virginia|wisconsin|wyoming|puerto rico|guam
|alberta|british columbia|manitoba|new brunswick|newfoundland|labrador|nova scotia|nunavut|ontario|prince edward island|quebec|saskatchewan|yukon|northwest territories|new south wales|queensland|tasmania|south australia|western australia
|northern territory|bavaria|saxony|lower saxony|hesse|thuringia|brandenburg|saarland|rhineland-palatinate|north rhine-westphalia|schleswig-holstein|saxony-anhalt|mecklenburg-western pomerania|baden-württemberg|baden-wurttemberg
|tyrol|styria|carinthia|vorarlberg|lombardy|tuscany|sicily|sardinia|piedmont|veneto|liguria|umbria|calabria|apulia|emilia-romagna|campania|lazio|catalonia|andalusia|galicia|basque country|aragon|asturias|cantabria|extremadura|navarre
|brittany|normandy|corsica|alsace|provence|burgundy|picardy|aquitaine|england|scotland|wales|northern ireland|ulster|cornwall|yorkshire|lancashire|essex|kent|sussex|surrey|devon|dorset|norfolk|suffolk|cumbria|flanders|wallonia
|punjab|kashmir|gujarat|rajasthan|kerala|tamil nadu|karnataka|maharashtra|bihar|uttar pradesh|madhya pradesh|andhra pradesh|west bengal|assam|odisha|haryana|sindh|balochistan|khyber pakhtunkhwa|xinjiang|tibet|guangdong|sichuan|hunan|hubei
|henan|hebei|yunnan|fujian|zhejiang|jiangsu|shandong|shanxi|shaanxi|liaoning|heilongjiang|inner mongolia|hainan|chechnya|dagestan|ingushetia|tatarstan|bashkortostan|siberia|kamchatka|crimea|donbas|donbass|transnistria|abkhazia
|south ossetia|nagorno-karabakh|chiapas|oaxaca|sinaloa|sonora|jalisco|chihuahua|tamaulipas|michoacán|bahia|minas gerais|gaza|west bank|kurdistan|darfur|katanga|helmand|kandahar|anbar|nineveh|aceh|sumatra|java|borneo|papua|bali|sulawesi|mindanao|luzon
|hokkaido|okinawa|kyushu|gotland|scania|lapland|zeeland|friesland|greenland`
    .replace(/\n/g, '')
    .split('|'),
);
