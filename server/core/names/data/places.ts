// Written by scripts/build-places.mjs; do not edit. Countries by ISO 3166-1 code: name, other names, capitals, demonyms.
//
// Made from https://github.com/mledoze/countries. This table is available under the Open Database License 1.0
// (https://opendatacommons.org/licenses/odbl/1-0/).

export const COUNTRY_TABLE = `
AD|Andorra|Principality of Andorra;Principat d'Andorra|Andorra la Vella|Andorran
AE|United Arab Emirates|UAE;Emirates|Abu Dhabi|Emirati
AF|Afghanistan|Islamic Republic of Afghanistan;Afġānistān|Kabul|Afghan
AG|Antigua and Barbuda||Saint John's|Antiguan;Barbudan
AI|Anguilla||The Valley|Anguillian
AL|Albania|Republic of Albania;Shqipëri;Shqipëria;Shqipnia|Tirana|Albanian
AM|Armenia|Republic of Armenia;Hayastan|Yerevan|Armenian
AO|Angola|Republic of Angola;República de Angola;ʁɛpublika de an'ɡɔla|Luanda|Angolan
AQ|Antarctica|||Antarctican
AR|Argentina|Argentine Republic;República Argentina|Buenos Aires|Argentine
AS|American Samoa|Amerika Sāmoa;Amelika Sāmoa;Sāmoa Amelika|Pago Pago|American Samoan
AT|Austria|Republic of Austria;Osterreich;Oesterreich|Vienna|Austrian
AU|Australia|Commonwealth of Australia|Canberra|Australian
AW|Aruba||Oranjestad|Aruban
AX|Åland Islands|Aaland;Aland;Ahvenanmaa|Mariehamn|Ålandish
AZ|Azerbaijan|Republic of Azerbaijan;Azərbaycan Respublikası|Baku|Azerbaijani
BA|Bosnia and Herzegovina|Bosnia-Herzegovina|Sarajevo|Bosnian;Herzegovinian
BB|Barbados||Bridgetown|Barbadian
BD|Bangladesh|People's Republic of Bangladesh;Gônôprôjatôntri Bangladesh|Dhaka|Bangladeshi
BE|Belgium|Kingdom of Belgium;België;Belgie;Belgien;Belgique;Koninkrijk België;Royaume de Belgique;Königreich Belgien|Brussels|Belgian
BF|Burkina Faso||Ouagadougou|Burkinabe
BG|Bulgaria|Republic of Bulgaria|Sofia|Bulgarian
BH|Bahrain|Kingdom of Bahrain;Mamlakat al-Baḥrayn|Manama|Bahraini
BI|Burundi|Republic of Burundi;Republika y'Uburundi;République du Burundi|Gitega|Burundian
BJ|Benin|Republic of Benin;République du Bénin|Porto-Novo|Beninese
BL|Saint Barthélemy|Collectivity of Saint Barthélemy;St. Barthelemy;Collectivité de Saint-Barthélemy|Gustavia|Saint Barthélemy Islander
BM|Bermuda|The Islands of Bermuda;The Bermudas;Somers Isles|Hamilton|Bermudian
BN|Brunei|Brunei Darussalam;Nation of Brunei;the Abode of Peace|Bandar Seri Begawan|Bruneian
BO|Bolivia|Plurinational State of Bolivia;Buliwya;Wuliwya;Estado Plurinacional de Bolivia;Buliwya Mamallaqta;Wuliwya Suyu;Tetã Volívia|Sucre|Bolivian
BQ|Caribbean Netherlands|BES islands;Bonaire Sint Eustatius and Saba|Kralendijk;Oranjestad;The Bottom|Dutch
BR|Brazil|Federative Republic of Brazil;Brasil;República Federativa do Brasil|Brasília|Brazilian
BS|Bahamas|Commonwealth of the Bahamas|Nassau|Bahamian
BT|Bhutan|Kingdom of Bhutan|Thimphu|Bhutanese
BV|Bouvet Island|Bouvetøya;Bouvet-øya||
BW|Botswana|Republic of Botswana;Lefatshe la Botswana|Gaborone|Motswana
BY|Belarus|Republic of Belarus;Bielaruś|Minsk|Belarusian
BZ|Belize||Belmopan|Belizean
CA|Canada||Ottawa|Canadian
CC|Cocos (Keeling) Islands|Territory of the Cocos (Keeling) Islands;Keeling Islands;Cocos Islands|West Island|Cocos Islander
CD|DR Congo|Democratic Republic of the Congo;Congo-Kinshasa;Democratic Republic of Congo;DRC|Kinshasa|Congolese
CF|Central African Republic|République centrafricaine|Bangui|Central African
CG|Republic of the Congo|Congo;Congo-Brazzaville|Brazzaville|Congolese
CH|Switzerland|Swiss Confederation;Schweiz;Suisse;Svizzera;Svizra|Bern|Swiss
CI|Ivory Coast|Republic of Côte d'Ivoire;Côte d'Ivoire;Cote d'Ivoire;République de Côte d'Ivoire|Yamoussoukro|Ivorian
CK|Cook Islands|Kūki 'Āirani|Avarua|Cook Islander
CL|Chile|Republic of Chile;República de Chile|Santiago|Chilean
CM|Cameroon|Republic of Cameroon;République du Cameroun|Yaoundé|Cameroonian
CN|China|People's Republic of China;Zhōngguó;Zhongguo;Zhonghua;Zhōnghuá Rénmín Gònghéguó|Beijing|Chinese
CO|Colombia|Republic of Colombia;República de Colombia|Bogotá|Colombian
CR|Costa Rica|Republic of Costa Rica;República de Costa Rica|San José|Costa Rican
CU|Cuba|Republic of Cuba;República de Cuba|Havana|Cuban
CV|Cape Verde|Republic of Cabo Verde;República de Cabo Verde|Praia|Cape Verdian
CW|Curaçao|Country of Curaçao;Curacao;Kòrsou;Land Curaçao;Pais Kòrsou|Willemstad|Curaçaoan
CX|Christmas Island|Territory of Christmas Island|Flying Fish Cove|Christmas Islander
CY|Cyprus|Republic of Cyprus;Kýpros;Kıbrıs;Kıbrıs Cumhuriyeti|Nicosia|Cypriot
CZ|Czechia|Czech Republic;Česká republika;Česko|Prague|Czech
DE|Germany|Federal Republic of Germany;Bundesrepublik Deutschland|Berlin|German
DJ|Djibouti|Republic of Djibouti;Jabuuti;Gabuuti;République de Djibouti;Gabuutih Ummuuno;Jamhuuriyadda Jabuuti|Djibouti|Djibouti
DK|Denmark|Kingdom of Denmark;Danmark;Kongeriget Danmark|Copenhagen|Danish
DM|Dominica|Commonwealth of Dominica;Dominique|Roseau|Dominican
DO|Dominican Republic||Santo Domingo|Dominican
DZ|Algeria|People's Democratic Republic of Algeria;Dzayer;Algérie|Algiers|Algerian
EC|Ecuador|Republic of Ecuador;República del Ecuador|Quito|Ecuadorean
EE|Estonia|Republic of Estonia;Eesti;Eesti Vabariik|Tallinn|Estonian
EG|Egypt|Arab Republic of Egypt|Cairo|Egyptian
EH|Western Sahara|Sahrawi Arab Democratic Republic;Taneẓroft Tutrimt|El Aaiún|Sahrawi
ER|Eritrea|State of Eritrea;Dawlat Iritriyá;Iritriyā|Asmara|Eritrean
ES|Spain|Kingdom of Spain;Reino de España|Madrid|Spanish
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Addis Ababa|Ethiopian
FI|Finland|Republic of Finland;Suomi;Suomen tasavalta;Republiken Finland|Helsinki|Finnish
FJ|Fiji|Republic of Fiji;Viti;Matanitu ko Viti;Fijī Gaṇarājya|Suva|Fijian
FK|Falkland Islands|Islas Malvinas;Falkland Islands (Malvinas)|Stanley|Falkland Islander
FM|Micronesia|Federated States of Micronesia|Palikir|Micronesian
FO|Faroe Islands|Føroyar;Færøerne;Faeroe Islands|Tórshavn|Faroese
FR|France|French Republic;République française|Paris|French
GA|Gabon|Gabonese Republic;République Gabonaise|Libreville|Gabonese
GB|United Kingdom|United Kingdom of Great Britain and Northern Ireland;Great Britain|London|British
GD|Grenada||St. George's|Grenadian
GE|Georgia|Sakartvelo|Tbilisi|Georgian
GF|French Guiana|Guiana;Guyane|Cayenne|Guianan
GG|Guernsey|Bailiwick of Guernsey;Bailliage de Guernesey|St. Peter Port|Channel Islander
GH|Ghana|Republic of Ghana|Accra|Ghanaian
GI|Gibraltar||Gibraltar|Gibraltar
GL|Greenland|Grønland|Nuuk|Greenlandic
GM|Gambia|Republic of the Gambia|Banjul|Gambian
GN|Guinea|Republic of Guinea;République de Guinée|Conakry|Guinean
GP|Guadeloupe|Gwadloup|Basse-Terre|Guadeloupian
GQ|Equatorial Guinea|Republic of Equatorial Guinea;República de Guinea Ecuatorial;République de Guinée équatoriale;República da Guiné Equatorial|Malabo|Equatorial Guinean
GR|Greece|Hellenic Republic;Elláda|Athens|Greek
GS|South Georgia|South Georgia and the South Sandwich Islands|King Edward Point|South Georgian South Sandwich Islander
GT|Guatemala|Republic of Guatemala|Guatemala City|Guatemalan
GU|Guam|Guåhån|Hagåtña|Guamanian
GW|Guinea-Bissau|Republic of Guinea-Bissau;República da Guiné-Bissau|Bissau|Guinea-Bissauan
GY|Guyana|Co-operative Republic of Guyana|Georgetown|Guyanese
HK|Hong Kong|Hong Kong Special Administrative Region of the People's Republic of China|City of Victoria|Hong Konger
HM|Heard Island and McDonald Islands|||Heard and McDonald Islander
HN|Honduras|Republic of Honduras;República de Honduras|Tegucigalpa|Honduran
HR|Croatia|Republic of Croatia;Hrvatska;Republika Hrvatska|Zagreb|Croatian
HT|Haiti|Republic of Haiti;République d'Haïti;Repiblik Ayiti|Port-au-Prince|Haitian
HU|Hungary||Budapest|Hungarian
ID|Indonesia|Republic of Indonesia;Republik Indonesia|Jakarta|Indonesian
IE|Ireland|Republic of Ireland;Éire;Poblacht na hÉireann|Dublin|Irish
IL|Israel|State of Israel;Medīnat Yisrā'el|Jerusalem|Israeli
IM|Isle of Man|Ellan Vannin;Mann;Mannin|Douglas|Manx
IN|India|Republic of India;Bhārat;Bharat Ganrajya|New Delhi|Indian
IO|British Indian Ocean Territory||Diego Garcia|Indian
IQ|Iraq|Republic of Iraq|Baghdad|Iraqi
IR|Iran|Islamic Republic of Iran;Jomhuri-ye Eslāmi-ye Irān|Tehran|Iranian
IS|Iceland|Island;Republic of Iceland;Lýðveldið Ísland|Reykjavik|Icelander
IT|Italy|Italian Republic;Repubblica italiana|Rome|Italian
JE|Jersey|Bailiwick of Jersey;Bailliage de Jersey;Bailliage dé Jèrri|Saint Helier|Channel Islander
JM|Jamaica||Kingston|Jamaican
JO|Jordan|Hashemite Kingdom of Jordan;al-Mamlakah al-Urdunīyah al-Hāshimīyah|Amman|Jordanian
JP|Japan|Nippon;Nihon|Tokyo|Japanese
KE|Kenya|Republic of Kenya;Jamhuri ya Kenya|Nairobi|Kenyan
KG|Kyrgyzstan|Kyrgyz Republic;Kyrgyz Respublikasy|Bishkek|Kirghiz
KH|Cambodia|Kingdom of Cambodia|Phnom Penh|Cambodian
KI|Kiribati|Independent and Sovereign Republic of Kiribati;Republic of Kiribati;Ribaberiki Kiribati|South Tarawa|I-Kiribati
KM|Comoros|Union of the Comoros;Union des Comores;Udzima wa Komori;al-Ittiḥād al-Qumurī|Moroni|Comoran
KN|Saint Kitts and Nevis|Federation of Saint Christopher and Nevis|Basseterre|Kittitian or Nevisian
KP|North Korea|Democratic People's Republic of Korea;DPRK;Chosŏn Minjujuŭi Inmin Konghwaguk|Pyongyang|North Korean
KR|South Korea|Republic of Korea|Seoul|South Korean
KW|Kuwait|State of Kuwait;Dawlat al-Kuwait|Kuwait City|Kuwaiti
KY|Cayman Islands||George Town|Caymanian
KZ|Kazakhstan|Republic of Kazakhstan;Qazaqstan;Qazaqstan Respublïkası;Respublika Kazakhstan|Astana|Kazakhstani
LA|Laos|Lao People's Democratic Republic;Lao;Sathalanalat Paxathipatai Paxaxon Lao|Vientiane|Laotian
LB|Lebanon|Lebanese Republic;Al-Jumhūrīyah Al-Libnānīyah|Beirut|Lebanese
LC|Saint Lucia||Castries|Saint Lucian
LI|Liechtenstein|Principality of Liechtenstein;Fürstentum Liechtenstein|Vaduz|Liechtensteiner
LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka;ilaṅkai|Colombo|Sri Lankan
LR|Liberia|Republic of Liberia|Monrovia|Liberian
LS|Lesotho|Kingdom of Lesotho;Muso oa Lesotho|Maseru|Mosotho
LT|Lithuania|Republic of Lithuania;Lietuvos Respublika|Vilnius|Lithuanian
LU|Luxembourg|Grand Duchy of Luxembourg;Grand-Duché de Luxembourg;Großherzogtum Luxemburg;Groussherzogtum Lëtzebuerg|Luxembourg|Luxembourger
LV|Latvia|Republic of Latvia;Latvijas Republika|Riga|Latvian
LY|Libya|State of Libya;Dawlat Libya|Tripoli|Libyan
MA|Morocco|Kingdom of Morocco;Al-Mamlakah al-Maġribiyah|Rabat|Moroccan
MC|Monaco|Principality of Monaco;Principauté de Monaco|Monaco|Monegasque
MD|Moldova|Republic of Moldova;Republica Moldova|Chișinău|Moldovan
ME|Montenegro|Crna Gora|Podgorica|Montenegrin
MF|Saint Martin|Collectivity of Saint Martin;Collectivité de Saint-Martin;Saint Martin (French part)|Marigot|Saint Martin Islander
MG|Madagascar|Republic of Madagascar;Repoblikan'i Madagasikara;République de Madagascar|Antananarivo|Malagasy
MH|Marshall Islands|Republic of the Marshall Islands|Majuro|Marshallese
MK|North Macedonia|Republic of North Macedonia;The former Yugoslav Republic of Macedonia;Macedonia|Skopje|Macedonian
ML|Mali|Republic of Mali;République du Mali|Bamako|Malian
MM|Myanmar|Republic of the Union of Myanmar;Burma;Pyidaunzu Thanmăda Myăma Nainngandaw|Naypyidaw|Burmese
MN|Mongolia||Ulan Bator|Mongolian
MO|Macau|Macao Special Administrative Region of the People's Republic of China;Macao;Região Administrativa Especial de Macau da República Popular da China||Macanese
MP|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands;Sankattan Siha Na Islas Mariånas|Saipan|American
MQ|Martinique||Fort-de-France|Martinican
MR|Mauritania|Islamic Republic of Mauritania|Nouakchott|Mauritanian
MS|Montserrat||Plymouth|Montserratian
MT|Malta|Republic of Malta;Repubblika ta' Malta|Valletta|Maltese
MU|Mauritius|Republic of Mauritius;République de Maurice|Port Louis|Mauritian
MV|Maldives|Republic of the Maldives;Maldive Islands;Dhivehi Raajjeyge Jumhooriyya|Malé|Maldivan
MW|Malawi|Republic of Malawi|Lilongwe|Malawian
MX|Mexico|United Mexican States;Mexicanos;Estados Unidos Mexicanos|Mexico City|Mexican
MY|Malaysia||Kuala Lumpur|Malaysian
MZ|Mozambique|Republic of Mozambique;República de Moçambique|Maputo|Mozambican
NA|Namibia|Republic of Namibia;Namibië|Windhoek|Namibian
NC|New Caledonia||Nouméa|New Caledonian
NE|Niger|Republic of Niger;Nijar|Niamey|Nigerien
NF|Norfolk Island|Territory of Norfolk Island;Teratri of Norf'k Ailen|Kingston|Norfolk Islander
NG|Nigeria|Federal Republic of Nigeria;Nijeriya;Naíjíríà|Abuja|Nigerian
NI|Nicaragua|Republic of Nicaragua;República de Nicaragua|Managua|Nicaraguan
NL|Netherlands|Kingdom of the Netherlands;Holland;Nederland;The Netherlands|Amsterdam|Dutch
NO|Norway|Kingdom of Norway;Norge;Noreg;Kongeriket Norge;Kongeriket Noreg|Oslo|Norwegian
NP|Nepal|Federal Democratic Republic of Nepal;Loktāntrik Ganatantra Nepāl|Kathmandu|Nepalese
NR|Nauru|Republic of Nauru;Naoero;Pleasant Island;Ripublik Naoero|Yaren|Nauruan
NU|Niue||Alofi|Niuean
NZ|New Zealand|Aotearoa|Wellington|New Zealander
OM|Oman|Sultanate of Oman|Muscat|Omani
PA|Panama|Republic of Panama;República de Panamá|Panama City|Panamanian
PE|Peru|Republic of Peru;República del Perú|Lima|Peruvian
PF|French Polynesia|Polynésie française;Pōrīnetia Farāni|Papeetē|French Polynesian
PG|Papua New Guinea|Independent State of Papua New Guinea;Independen Stet bilong Papua Niugini|Port Moresby|Papua New Guinean
PH|Philippines|Republic of the Philippines;Repúblika ng Pilipinas|Manila|Filipino
PK|Pakistan|Islamic Republic of Pakistan;Pākistān;Islāmī Jumhūriya'eh Pākistān|Islamabad|Pakistani
PL|Poland|Republic of Poland;Rzeczpospolita Polska|Warsaw|Polish
PM|Saint Pierre and Miquelon|Collectivité territoriale de Saint-Pierre-et-Miquelon|Saint-Pierre|Saint-Pierrais;Miquelonnais
PN|Pitcairn Islands|Pitcairn Group of Islands;Pitcairn;Pitcairn Henderson Ducie and Oeno Islands|Adamstown|Pitcairn Islander
PR|Puerto Rico|Commonwealth of Puerto Rico;Estado Libre Asociado de Puerto Rico|San Juan|Puerto Rican
PS|Palestine|State of Palestine;Dawlat Filasṭin|Ramallah|Palestinian
PT|Portugal|Portuguese Republic;Portuguesa;República Portuguesa|Lisbon|Portuguese
PW|Palau|Republic of Palau;Beluu er a Belau|Ngerulmud|Palauan
PY|Paraguay|Republic of Paraguay;República del Paraguay;Tetã Paraguái|Asunción|Paraguayan
QA|Qatar|State of Qatar;Dawlat Qaṭar|Doha|Qatari
RE|Réunion|Réunion Island;Reunion|Saint-Denis|Réunionese
RO|Romania|Rumania;Roumania;România|Bucharest|Romanian
RS|Serbia|Republic of Serbia;Srbija;Republika Srbija|Belgrade|Serbian
RU|Russia|Russian Federation|Moscow|Russian
RW|Rwanda|Republic of Rwanda;Repubulika y'u Rwanda;République du Rwanda|Kigali|Rwandan
SA|Saudi Arabia|Kingdom of Saudi Arabia;Saudi|Riyadh|Saudi Arabian
SB|Solomon Islands||Honiara|Solomon Islander
SC|Seychelles|Republic of Seychelles;Repiblik Sesel;République des Seychelles|Victoria|Seychellois
SD|Sudan|Republic of the Sudan;Jumhūrīyat as-Sūdān|Khartoum|Sudanese
SE|Sweden|Kingdom of Sweden;Konungariket Sverige|Stockholm|Swedish
SG|Singapore|Republic of Singapore;Singapura;Republik Singapura|Singapore|Singaporean
SH|Saint Helena, Ascension and Tristan da Cunha|Saint Helena|Jamestown|Saint Helenian
SI|Slovenia|Republic of Slovenia;Republika Slovenija|Ljubljana|Slovene
SJ|Svalbard and Jan Mayen|Svalbard og Jan Mayen;Svalbard and Jan Mayen Islands|Longyearbyen|Norwegian
SK|Slovakia|Slovak Republic;Slovenská republika|Bratislava|Slovak
SL|Sierra Leone|Republic of Sierra Leone|Freetown|Sierra Leonean
SM|San Marino|Most Serene Republic of San Marino;Republic of San Marino;Repubblica di San Marino|City of San Marino|Sammarinese
SN|Senegal|Republic of Senegal;République du Sénégal|Dakar|Senegalese
SO|Somalia|Federal Republic of Somalia;aṣ-Ṣūmāl;Jamhuuriyadda Federaalka Soomaaliya;Jumhūriyyat aṣ-Ṣūmāl al-Fiderāliyya|Mogadishu|Somali
SR|Suriname|Republic of Suriname;Sarnam;Sranangron;Republiek Suriname|Paramaribo|Surinamer
SS|South Sudan|Republic of South Sudan|Juba|South Sudanese
ST|São Tomé and Príncipe|Democratic Republic of São Tomé and Príncipe;Sao Tome and Principe;República Democrática de São Tomé e Príncipe|São Tomé|Sao Tomean
SV|El Salvador|Republic of El Salvador;República de El Salvador|San Salvador|Salvadoran
SX|Sint Maarten|Sint Maarten (Dutch part)|Philipsburg|St. Maartener
SY|Syria|Syrian Arab Republic|Damascus|Syrian
SZ|Eswatini|Kingdom of Eswatini;Swaziland;weSwatini;Swatini;Ngwane;Umbuso weSwatini|Lobamba|Swazi
TC|Turks and Caicos Islands||Cockburn Town|Turks and Caicos Islander
TD|Chad|Republic of Chad;Tchad;République du Tchad|N'Djamena|Chadian
TF|French Southern and Antarctic Lands|Territory of the French Southern and Antarctic Lands;French Southern Territories|Port-aux-Français|French
TG|Togo|Togolese Republic;Togolese;République Togolaise|Lomé|Togolese
TH|Thailand|Kingdom of Thailand;Prathet;Thai;Ratcha Anachak Thai|Bangkok|Thai
TJ|Tajikistan|Republic of Tajikistan;Toçikiston;Çumhuriyi Toçikiston|Dushanbe|Tadzhik
TK|Tokelau||Fakaofo|Tokelauan
TL|Timor-Leste|Democratic Republic of Timor-Leste;East Timor;Timor;República Democrática de Timor-Leste;Repúblika Demokrátika Timór-Leste;Timór Lorosa'e;Timor Lorosae|Dili|East Timorese
TM|Turkmenistan||Ashgabat|Turkmen
TN|Tunisia|Tunisian Republic;Republic of Tunisia;al-Jumhūriyyah at-Tūnisiyyah|Tunis|Tunisian
TO|Tonga|Kingdom of Tonga|Nuku'alofa|Tongan
TR|Türkiye|Republic of Türkiye;Turkiye;Republic of Turkey;Türkiye Cumhuriyeti|Ankara|Turkish
TT|Trinidad and Tobago|Republic of Trinidad and Tobago|Port of Spain|Trinidadian
TV|Tuvalu||Funafuti|Tuvaluan
TW|Taiwan|Republic of China (Taiwan);Táiwān;Republic of China;Zhōnghuá Mínguó;Chinese Taipei|Taipei|Taiwanese
TZ|Tanzania|United Republic of Tanzania;Jamhuri ya Muungano wa Tanzania|Dodoma|Tanzanian
UA|Ukraine|Ukrayina|Kyiv|Ukrainian
UG|Uganda|Republic of Uganda;Jamhuri ya Uganda|Kampala|Ugandan
UM|United States Minor Outlying Islands|||American Islander
US|United States|United States of America;USA|Washington D.C.|American
UY|Uruguay|Oriental Republic of Uruguay;República Oriental del Uruguay|Montevideo|Uruguayan
UZ|Uzbekistan|Republic of Uzbekistan|Tashkent|Uzbekistani
VA|Vatican City|Vatican City State;Holy See (Vatican City State);Vatican;Stato della Città del Vaticano|Vatican City|Vatican
VC|Saint Vincent and the Grenadines||Kingstown|Saint Vincentian
VE|Venezuela|Bolivarian Republic of Venezuela;República Bolivariana de Venezuela|Caracas|Venezuelan
VG|British Virgin Islands|Virgin Islands|Road Town|Virgin Islander
VI|United States Virgin Islands|Virgin Islands of the United States|Charlotte Amalie|Virgin Islander
VN|Vietnam|Socialist Republic of Vietnam;Cộng hòa Xã hội chủ nghĩa Việt Nam;Viet Nam|Hanoi|Vietnamese
VU|Vanuatu|Republic of Vanuatu;Ripablik blong Vanuatu;République de Vanuatu|Port Vila|Ni-Vanuatu
WF|Wallis and Futuna|Territory of the Wallis and Futuna Islands;Territoire des îles Wallis et Futuna|Mata-Utu|Wallis and Futuna Islander
WS|Samoa|Independent State of Samoa|Apia|Samoan
XK|Kosovo|Republic of Kosovo|Pristina|Kosovar
YE|Yemen|Republic of Yemen;Yemeni Republic;al-Jumhūriyyah al-Yamaniyyah|Sana'a|Yemeni
YT|Mayotte|Department of Mayotte;Département de Mayotte|Mamoudzou|Mahoran
ZA|South Africa|Republic of South Africa;RSA;Suid-Afrika|Pretoria;Bloemfontein;Cape Town|South African
ZM|Zambia|Republic of Zambia|Lusaka|Zambian
ZW|Zimbabwe|Republic of Zimbabwe|Harare|Zimbabwean
`;
