/** Where places stand on the map: the city that a place is named after, else a point to write the name of its country or region at. Figures are degrees, east and north. */

export interface Standing {
  readonly lon: number
  readonly lat: number
  /** `region`: no more is known than the country or region. */
  readonly at: 'city' | 'region'
}

/** Undefined where nobody has stated the country, or none of the table has its code. */
export function standingOf({
  place,
  country,
}: {
  readonly place: string
  readonly country: string
}): Standing | undefined {
  const name = place.toLowerCase().replaceAll(/[^a-z]/g, '')
  const code = country.slice(0, 2)
  const city = citiesOf.get(code)?.find((one) => name.startsWith(one.name))
  if (city !== undefined) return { lon: city.lon, lat: city.lat, at: 'city' }
  const region = regions.get(code)
  return region === undefined ? undefined : { ...region, at: 'region' }
}

/** By ISO 3166-1 alpha-2. */
const regions = new Map(
  `AD 1.6 42.5|AE 54.3 23.9|AF 66 34|AL 20 41|AM 45 40.2|AO 17.5 -12.3|AR -64 -35|AT 14.1 47.6|AU 134 -25|AZ 47.7 40.4
BA 17.8 44.2|BB -59.5 13.2|BD 90.3 23.8|BE 4.6 50.6|BF -1.7 12.3|BG 25.2 42.8|BH 50.55 26|BI 29.9 -3.4|BJ 2.3 9.6|BM -64.8 32.3
BN 114.7 4.5|BO -64.7 -16.7|BR -53 -10.8|BS -77.4 24.7|BT 90.4 27.4|BW 24 -22.2|BY 28 53.5|BZ -88.7 17.2|CA -102 57|CD 23.6 -2.9
CF 20.5 6.6|CG 15.2 -0.8|CH 8.2 46.8|CI -5.6 7.6|CL -71 -33|CM 12.7 5.7|CN 104 35|CO -73.1 3.9|CR -84.2 10|CU -79 21.7
CV -24 15.1|CY 33.2 35|CZ 15.3 49.8|DE 10.3 51.1|DJ 42.6 11.7|DK 9.4 56|DM -61.4 15.4|DO -70.5 18.9|DZ 2.6 28.2|EC -78.7 -1.4
EE 25.6 58.7|EG 29.8 26.5|ER 38.8 15.4|ES -3.6 40.3|ET 39.6 8.6|FI 26.3 64.5|FJ 178 -17.8|FR 2.4 46.6|GA 11.8 -0.6|GB -1.8 52.8
GE 43.5 42.2|GG -2.6 49.5|GH -1.2 7.9|GI -5.35 36.1|GM -15.4 13.4|GN -11 10.4|GR 22 39.4|GT -90.4 15.7|GY -58.9 4.8|HK 114.17 22.32
HN -86.6 14.8|HR 16.4 45.1|HT -72.7 19|HU 19.4 47.2|ID 113.9 -2.2|IE -8 53.2|IL 34.9 31.4|IM -4.5 54.2|IN 79 22.5|IQ 43.7 33
IR 54.3 32.6|IS -18.6 65|IT 12.6 42.8|JE -2.1 49.2|JM -77.3 18.2|JO 36.8 31.2|JP 138 36.5|KE 37.9 0.5|KG 74.5 41.5|KH 104.9 12.7
KP 127.2 40.2|KR 127.8 36.4|KW 47.6 29.3|KY -81.2 19.3|KZ 67.3 48.2|LA 103.7 18.5|LB 35.9 33.9|LI 9.55 47.2|LK 80.7 7.6|LR -9.3 6.4
LS 28.2 -29.6|LT 23.9 55.3|LU 6.1 49.8|LV 24.9 56.9|LY 18 27|MA -6.3 31.9|MC 7.4 43.7|MD 28.5 47.2|ME 19.2 42.8|MG 46.7 -19.4
MK 21.7 41.6|ML -3.5 17.3|MM 96.5 21.2|MN 103 46.8|MO 113.55 22.17|MR -10.3 20.3|MT 14.4 35.9|MU 57.6 -20.3|MV 73.5 3.2|MW 34.3 -13.2
MX -102.5 23.9|MY 102.2 3.9|MZ 35.5 -17.3|NA 17.2 -22.1|NE 9.4 17.4|NG 8.1 9.6|NI -85 12.9|NL 5.3 52.1|NO 9.5 61.5|NP 84 28.3
NZ 172 -42|OM 56.1 20.6|PA -80.1 8.5|PE -74.4 -9.2|PG 145.2 -6.5|PH 122.9 11.8|PK 69.4 29.9|PL 19.4 52.1|PR -66.5 18.2|PS 35.2 31.9
PT -8 39.6|PY -58.4 -23.2|QA 51.2 25.3|RO 24.9 45.9|RS 20.8 44.2|RU 92 61|RW 29.9 -2|SA 44.5 24.1|SC 55.5 -4.7|SD 29.9 16
SE 15.5 61|SG 103.82 1.35|SI 14.8 46.1|SK 19.5 48.7|SL -11.8 8.6|SN -14.5 14.4|SO 45.9 5.2|SR -55.9 4.1|SS 30.2 7.3|SV -88.9 13.7
SY 38.5 35|SZ 31.5 -26.6|TD 18.6 15.3|TG 1 8.5|TH 101 15.1|TJ 71 38.5|TM 59.2 39.1|TN 9.6 34.1|TR 35.2 39.1|TT -61.3 10.4
TW 121 23.75|TZ 34.8 -6.3|UA 31.4 49|UG 32.4 1.3|US -98.5 39.5|UY -56 -32.8|UZ 63.2 41.8|VE -66.2 7.1|VN 107.5 15.9|YE 47.6 15.9
ZA 24.8 -29|ZM 27.8 -13.5|ZW 29.9 -19`
    .split(/[|\n]/)
    .map((line) => {
      const [code = '', lon, lat] = line.trim().split(' ')
      return [code, { lon: Number(lon), lat: Number(lat) }] as const
    }),
)

/** Names of letters only; of two that begin alike the longer stands first. */
const cities = `AE abudhabi 54.37 24.45|AE dubai 55.3 25.26|AR buenosaires -58.4 -34.6|AT vienna 16.37 48.21|AU melbourne 144.96 -37.81
AU sydney 151.21 -33.87|BE brussels 4.35 50.85|BR brasilia -47.9 -15.8|BR saopaulo -46.63 -23.55|BR riodejaneiro -43.2 -22.9
CA montreal -73.57 45.5|CA toronto -79.38 43.65|CA vancouver -123.12 49.28|CH geneva 6.14 46.2|CH zurich 8.54 47.37|CL santiago -70.65 -33.45
CN beijing 116.4 39.9|CN chengdu 104.07 30.57|CN chongqing 106.55 29.56|CN dalian 121.61 38.91|CN guangzhou 113.26 23.13|CN guiyang 106.63 26.65
CN hangzhou 120.16 30.27|CN nanjing 118.8 32.06|CN ningxia 106.2 37.5|CN qingdao 120.38 36.07|CN shanghai 121.47 31.23|CN shenzhen 114.06 22.54
CN suzhou 120.58 31.3|CN tianjin 117.2 39.12|CN wuhan 114.3 30.59|CN xian 108.94 34.34|CO bogota -74.07 4.71|CZ prague 14.44 50.08
DE berlin 13.4 52.52|DE duesseldorf 6.78 51.23|DE frankfurt 8.68 50.11|DE hamburg 9.99 53.55|DE munich 11.58 48.14|DK copenhagen 12.57 55.68
EG cairo 31.24 30.04|ES barcelona 2.17 41.39|ES madrid -3.7 40.42|FI helsinki 24.94 60.17|FR marseille 5.37 43.3|FR paris 2.35 48.86
GB edinburgh -3.19 55.95|GB london -0.13 51.51|GB manchester -2.24 53.48|GR athens 23.73 37.98|HK hongkong 114.17 22.32|HU budapest 19.04 47.5|ID jakarta 106.85 -6.21
IE dublin -6.26 53.35|IL telaviv 34.78 32.08|IN bangalore 77.59 12.97|IN bengaluru 77.59 12.97|IN chennai 80.27 13.08|IN delhi 77.21 28.61
IN hyderabad 78.49 17.39|IN mumbai 72.88 19.08|IN pune 73.86 18.52|IT milan 9.19 45.46|IT rome 12.5 41.9|JP fukuoka 130.4 33.59
JP kyoto 135.77 35.01|JP nagoya 136.91 35.18|JP osaka 135.5 34.69|JP sapporo 141.35 43.06|JP tokyo 139.69 35.68|KE nairobi 36.82 -1.29
KR busan 129.08 35.18|KR seoul 126.98 37.57|KZ almaty 76.95 43.24|KZ astana 71.43 51.13|LU luxembourg 6.13 49.61|MA casablanca -7.59 33.57
MX mexicocity -99.13 19.43|MX queretaro -100.39 20.59|MY kualalumpur 101.69 3.14|NG lagos 3.38 6.52|NL amsterdam 4.9 52.37|NO oslo 10.75 59.91
NZ auckland 174.76 -36.85|PE lima -77.04 -12.05|PH manila 120.98 14.6|PK karachi 67.01 24.86|PL warsaw 21.01 52.23|PT lisbon -9.14 38.72
QA doha 51.53 25.29|RO bucharest 26.1 44.43|RU moscow 37.62 55.75|RU saintpetersburg 30.34 59.93|SA jeddah 39.19 21.49|SG singapore 103.85 1.29|SA riyadh 46.68 24.71
SE stockholm 18.07 59.33|TH bangkok 100.5 13.76|TR ankara 32.86 39.93|TR istanbul 28.98 41.01|TW taipei 121.56 25.04|UA kyiv 30.52 50.45
US ashburn -77.49 39.04|US atlanta -84.39 33.75|US boston -71.06 42.36|US chicago -87.63 41.88|US dallas -96.8 32.78|US denver -104.99 39.74
US houston -95.37 29.76|US losangeles -118.24 34.05|US miami -80.19 25.76|US newyork -74.01 40.71|US oregon -120.55 43.8|US phoenix -112.07 33.45
US portland -122.68 45.52|US sanfrancisco -122.42 37.77|US sanjose -121.89 37.34|US seattle -122.33 47.61|US virginia -78.66 37.43
US washington -77.04 38.91|VN hanoi 105.83 21.03|VN hochiminh 106.66 10.78|ZA capetown 18.42 -33.92|ZA johannesburg 28.05 -26.2`

const citiesOf = byCountry()

function byCountry() {
  const found = new Map<string, { readonly name: string; readonly lon: number; readonly lat: number }[]>()
  for (const line of cities.split(/[|\n]/)) {
    const [code = '', name = '', lon, lat] = line.trim().split(' ')
    found.set(code, [...(found.get(code) ?? []), { name, lon: Number(lon), lat: Number(lat) }])
  }
  return found
}
