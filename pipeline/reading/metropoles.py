"""Capitals and other cities so well known that a place named before one of them lies in it."""

from typing import Final

METROPOLES: Final = frozenset(
    (
        "Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Algiers|Almaty|Amman|Amsterdam|Ankara|Antananarivo|Apia|"
        "Ashgabat|Asmara|Astana|Asunci\u00f3n|Athens|Auckland|Baghdad|Baku|Bamako|Bangkok|Bangui|Banjul|"
        "Barcelona|Beijing|Beirut|Belgrade|Berlin|Bern|Bishkek|Bogot\u00e1|Bras\u00edlia|Bratislava|"
        "Brazzaville|Bridgetown|Brussels|Bucharest|Budapest|Buenos Aires|Bujumbura|Cairo|Canberra|Cape Town|"
        "Caracas|Casablanca|Chi\u0219in\u0103u|Chisinau|Colombo|Conakry|Copenhagen|Dakar|Damascus|"
        "Dar es Salaam|Dhaka|Dili|Djibouti|Dodoma|Doha|Dubai|Dublin|Dushanbe|Freetown|Gaborone|Geneva|"
        "Georgetown|Hamburg|Hanoi|Harare|Havana|Helsinki|Ho Chi Minh City|Honiara|Islamabad|Istanbul|Jakarta|"
        "Jeddah|Johannesburg|Juba|Kabul|Kampala|Karachi|Kathmandu|Khartoum|Kigali|Kingston|Kinshasa|"
        "Kuala Lumpur|Kuwait City|Kyiv|La Paz|Lagos|Libreville|Lilongwe|Lima|Lisbon|Ljubljana|Lom\u00e9|"
        "London|Los Angeles|Luanda|Lusaka|Madrid|Malabo|Managua|Manama|Manila|Maputo|Maseru|Mbabane|Melbourne|"
        "Mexico City|Milan|Minsk|Mogadishu|Monrovia|Montevideo|Montreal|Moscow|Mumbai|Munich|Muscat|Nairobi|"
        "Nassau|N'Djamena|New Delhi|New York City|Niamey|Nicosia|Nouakchott|Nuku'alofa|Osaka|Oslo|Ottawa|"
        "Ouagadougou|Panama City|Paramaribo|Paris|Phnom Penh|Podgorica|Port Louis|Port Moresby|Port of Spain|"
        "Port-au-Prince|Porto-Novo|Port Vila|Prague|Praia|Pretoria|Pristina|Quito|Rabat|Reykjav\u00edk|Riga|"
        "Rio de Janeiro|Riyadh|Rome|San Salvador|Sana'a|Santiago|Santo Domingo|S\u00e3o Paulo|Sarajevo|Seoul|"
        "Shanghai|Singapore|Skopje|Sofia|Stockholm|Suva|Sydney|Taipei|Tallinn|Tashkent|Tbilisi|Tegucigalpa|"
        "Tehran|Tel Aviv|The Hague|Thimphu|Tirana|Tokyo|Toronto|Tripoli|Tunis|Ulaanbaatar|Vaduz|Valletta|"
        "Vienna|Vientiane|Vilnius|Warsaw|Windhoek|Yamoussoukro|Yangon|Yaound\u00e9|Yerevan|Zagreb|Zurich"
    ).split("|")
)
