import { indexGazetteer } from '../../../src/geoparse/gazetteer/gazetteer.ts'
import { parsePlaces } from '../../../src/geoparse/gazetteer/places-csv.ts'

/** Real names in real spellings, few enough to reason about. */
const CSV = `id,name,type,country,parent,lat,lon,radius,seat,ar,fa,ku,tr,aliases,source
iraq,Iraq,country,IQ,,33.2,43.7,,baghdad,العراق,عراق,,Irak,Republic of Iraq,own
iran,Iran,country,IR,,32.4,53.7,,tehran,إيران,ایران,,,Islamic Republic of Iran,own
united-states,United States,country,US,,39.8,-98.6,,washington,الولايات المتحدة,,,,US|U.S.|USA,own
jordan,Jordan,country,JO,,31.2,36.5,,,الأردن,,,,,own
baghdad,Baghdad,city,IQ,iraq,33.315,44.366,,,بغداد,,,,,own
tel,Tel Aviv,city,IL,,32.08,34.78,,,تل أبيب,تل‌آویو,,,,own
tehran,Tehran,city,IR,iran,35.689,51.389,,,طهران,تهران,,,,own
washington,Washington,city,US,united-states,38.9,-77.04,,,واشنطن,,,,"Washington, D.C.",own
babil,Babil Governorate,admin1,IQ,iraq,32.5,44.6,,,بابل,,,,Babil|Babylon Province,own
jurf-al-sakhar,Jurf al-Sakhar,town,IQ,babil,32.86,44.21,,,جرف الصخر|جرف النصر,,,,Jurf as-Sakhr|Jurf al-Nasr,own
basra,Basra,city,IQ,iraq,30.51,47.78,,,البصرة,,,Basra,Basrah,own
erbil,Erbil,city,IQ,iraq,36.19,44.01,,,أربيل,,هەولێر,,Irbil|Hawler,own
al-tanf,al-Tanf,base,SY,,33.5,38.62,,,التنف,,,,,own
qarya-iq,Qarya,village,IQ,babil,32.8,44.3,,,,,,,,own
qarya-ir,Qarya,town,IR,iran,35.5,51.5,,,,,,,,own
`

const { places, issues } = parsePlaces(CSV, 'places.csv')
if (issues.length) throw new Error(JSON.stringify(issues))
export const gazetteer = indexGazetteer(places)
