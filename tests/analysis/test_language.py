"""Which language a text is in: paragraphs written for this table, none of them seen elsewhere."""

from __future__ import annotations

import pytest

from nutgraf.analysis.language import language_of

PARAGRAPHS = {
    "english": (
        "The last ferry across the sound will stop on Sunday. The council voted to end it because it "
        "loses money every year.",
        "Rain is expected from noon.",
        "THE BRIDGE WILL BE CLOSED FROM MONDAY. DRIVERS ARE ASKED TO TAKE THE ROAD ALONG THE RIVER.",
        "Marta Kowalczyk, Jean-Luc Moreau and Giovanni Ricci met in Szczecin with Anders Lindqvist. "
        "Kowalczyk told Moreau that the Lindqvist foundation would pay for the museum in Gdynia.",
        "“Guten Morgen,” said the mayor, who had lived in Vienna for years. He greeted the guests with a "
        "bow, and they laughed.",
        "Shares of Harbour Freight rose 3.4% to $41.20. Net income fell to $1.2 million from $1.9 million.",
    ),
    "german": (
        "Die letzte Fähre über den Sund fährt am Sonntag. Der Rat hat beschlossen, sie einzustellen, weil"
        " sie jedes Jahr Geld verliert. Die Schüler müssen dann mit dem Bus fahren.",
        "Es regnet seit gestern, und der Fluss steigt noch.",
        "Der Hund ist gross und die Katze ist klein. Das Haus ist rot.",
    ),
    "french": (
        "Le dernier bac traversera le détroit dimanche. Le conseil a décidé de le supprimer parce qu'il "
        "perd de l'argent chaque année. Les élèves prendront le car.",
        "Il pleut depuis hier et la rivière monte encore.",
    ),
    "spanish": (
        "El último transbordador cruzará el estrecho el domingo. El concejo decidió suprimirlo porque "
        "pierde dinero todos los años. Los alumnos irán en autobús.",
        "Llueve desde ayer y el río sigue subiendo.",
    ),
    "portuguese": (
        "A última barca atravessa o estreito no domingo. A câmara decidiu acabar com ela porque perde "
        "dinheiro todos os anos. Os alunos vão de autocarro.",
        "Chove desde ontem e o rio continua a subir, mas não há perigo para as casas.",
    ),
    "italian": (
        "L'ultimo traghetto attraverserà lo stretto domenica. Il consiglio ha deciso di sopprimerlo "
        "perché perde soldi ogni anno. Gli alunni andranno con l'autobus.",
        "Piove da ieri e il fiume continua a salire, ma per le case non c'è pericolo.",
    ),
    "dutch": (
        "De laatste veerboot over de zeestraat vaart zondag. De raad heeft besloten ermee te stoppen "
        "omdat hij elk jaar geld verliest. De leerlingen gaan dan met de bus.",
        "Het regent sinds gisteren en het water in de rivier stijgt nog.",
    ),
    "swedish": (
        "Den sista färjan över sundet går på söndag. Rådet har beslutat att lägga ned den eftersom den "
        "förlorar pengar varje år. Eleverna får åka buss.",
        "Det har regnat sedan i går och ån fortsätter att stiga.",
    ),
    "danish": (
        "Den sidste færge over sundet sejler på søndag. Rådet har besluttet at nedlægge den, fordi den "
        "taber penge hvert år. Eleverne må tage bussen, og det bliver en lang tur for dem.",
    ),
    "norwegian": (
        "Den siste fergen over sundet går på søndag. Rådet har bestemt at den skal legges ned fordi den "
        "taper penger hvert år. Elevene må ta bussen, og det blir en lang tur for dem.",
    ),
    "finnish": (
        "Viimeinen lautta salmen yli kulkee sunnuntaina. Valtuusto on päättänyt lopettaa sen, koska se "
        "tuottaa tappiota joka vuosi. Oppilaat kulkevat sitten bussilla, ja matka on pitkä.",
    ),
    "polish": (
        "Ostatni prom przez cieśninę popłynie w niedzielę. Rada postanowiła go zlikwidować, ponieważ co "
        "roku przynosi straty. Uczniowie będą jeździć autobusem, a podróż jest długa.",
    ),
    "czech": (
        "Poslední trajekt přes úžinu popluje v neděli. Rada rozhodla, že ho zruší, protože každý rok "
        "prodělává. Žáci budou jezdit autobusem, ale cesta je dlouhá.",
    ),
    "slovak": (
        "Posledný trajekt cez úžinu popláva v nedeľu. Rada rozhodla, že ho zruší, pretože každý rok "
        "stráca peniaze. Žiaci budú jazdiť autobusom, ale cesta je dlhá a nie je isté, kto ju zaplatí.",
    ),
    "hungarian": (
        "Az utolsó komp vasárnap megy át a szoroson. A tanács úgy döntött, hogy megszünteti, mert minden "
        "évben veszteséges. A tanulók ezután busszal járnak, és az út hosszú.",
    ),
    "romanian": (
        "Ultimul feribot peste strâmtoare va pleca duminică. Consiliul a hotărât să îl desființeze pentru"
        " că pierde bani în fiecare an. Elevii vor merge cu autobuzul, iar drumul este lung.",
    ),
    "russian": (
        "Последний паром через пролив пойдёт в воскресенье. Совет решил отменить его, потому что он "
        "каждый год теряет деньги. Ученики будут ездить на автобусе, но дорога длинная.",
    ),
    "ukrainian": (
        "Останній пором через протоку піде в неділю. Рада вирішила скасувати його, бо він щороку втрачає "
        "гроші. Учні будуть їздити автобусом, але дорога довга, і це ще не все.",
    ),
    "greek": (
        "Το τελευταίο πορθμείο θα περάσει το στενό την Κυριακή. Το συμβούλιο αποφάσισε να το καταργήσει, "
        "γιατί χάνει χρήματα κάθε χρόνο. Οι μαθητές θα πηγαίνουν με το λεωφορείο.",
    ),
    "hebrew": (
        "המעבורת האחרונה תחצה את המצר ביום ראשון. המועצה החליטה לבטל אותה כי היא מפסידה כסף בכל שנה. "
        "התלמידים יסעו באוטובוס, אבל הדרך ארוכה.",
    ),
    "arabic": (
        "ستعبر العبارة الأخيرة المضيق يوم الأحد. قرر المجلس إلغاءها لأنها تخسر المال كل عام. سوف يذهب "
        "التلاميذ بالحافلة، لكن الطريق طويل من القرية إلى المدينة.",
    ),
    "chinese": (
        "最后一班渡轮将于星期日驶过海峡。议会决定停运,因为它每年都亏损。学生们以后要坐公共汽车上学。",
        "最後一班渡輪將於星期日駛過海峽。",
    ),
    "japanese": (
        "最後のフェリーは日曜日に海峡を渡る。毎年赤字なので、議会は廃止を決めた。生徒はバスで通う。",
    ),
    "korean": ("마지막 연락선이 일요일에 해협을 건넌다. 해마다 적자여서 의회는 폐지를 결정했다.",),
    "turkish": (
        "Boğazdan son vapur pazar günü geçecek. Meclis, her yıl zarar ettiği için seferi kaldırmaya karar"
        " verdi. Öğrenciler bundan sonra otobüsle gidecek ve bu yol çok uzun.",
    ),
    "catalan": (
        "L'últim transbordador travessarà l'estret diumenge. El consell ha decidit suprimir-lo perquè "
        "perd diners cada any. Els alumnes hi aniran amb autobús, i el camí és llarg.",
    ),
    "croatian": (
        "Posljednji trajekt preko tjesnaca plovit će u nedjelju. Vijeće je odlučilo da ga ukine jer svake"
        " godine gubi novac. Učenici će ići autobusom, a put je dug.",
    ),
    "bulgarian": (
        "Последният ферибот през пролива ще тръгне в неделя. Съветът реши да го спре, защото всяка година"
        " губи пари. Учениците ще пътуват с автобус, а пътят е дълъг.",
    ),
    "persian": (
        "آخرین کشتی یکشنبه از تنگه می‌گذرد. شورا تصمیم گرفت آن را تعطیل کند زیرا هر سال ضرر می‌دهد. "
        "دانش‌آموزان با اتوبوس می‌روند ولی راه برای آنها دراز است.",
    ),
    "hindi": (
        "आखिरी नाव रविवार को जलडमरूमध्य पार करेगी। परिषद ने इसे बंद करने का फैसला किया क्योंकि यह हर साल घाटे में चलती है।",
    ),
    "vietnamese": (
        "Chuyến phà cuối cùng qua eo biển sẽ chạy vào chủ nhật. Hội đồng quyết định dừng vì mỗi năm đều "
        "lỗ. Học sinh sẽ đi xe buýt, nhưng đường rất dài.",
    ),
    "indonesian": (
        "Feri terakhir melintasi selat pada hari Minggu. Dewan memutuskan untuk menghentikannya karena "
        "setiap tahun merugi. Para siswa akan naik bus, tetapi jalannya panjang.",
    ),
    "welsh": (
        "Bydd y fferi olaf ar draws y swnt yn hwylio ddydd Sul. Penderfynodd y cyngor ddod â hi i ben am "
        "ei bod yn colli arian bob blwyddyn.",
    ),
    "estonian": (
        "Viimane praam üle väina sõidab pühapäeval. Volikogu otsustas selle lõpetada, sest see toodab "
        "igal aastal kahjumit. Õpilased sõidavad bussiga, aga tee on pikk.",
    ),
    "": (
        "1 2 3. 4 5 6. 7 8 9. 10 11. 3.14159 2.71828 1.41421 (42) 2024-05-03 17:30",
        "",
        "?!?! ... —",
        "Szczecin Gdynia Sopot Malbork Elblag Torun Bydgoszcz Olsztyn Kwidzyn Tczew Ustka Leba Hel Puck "
        "Reda Rumia",
        "lorem xqzt brmpf wugga ztrk bloppo fnurk grzz mlem toktok brzzt quib splarf norg dweeb zonk fribble",
        "เรือข้ามฟากเที่ยวสุดท้ายจะออกวันอาทิตย์ สภาตัดสินใจยกเลิกเพราะขาดทุนทุกปี",
        "უკანასკნელი ბორანი კვირას გავა. საბჭომ გადაწყვიტა მისი გაუქმება, რადგან ყოველწლიურად ზარალდება "
        "და ფული არ აქვს მთელ ქალაქს.",
        "Isikebhe sokugcina sizowela ngeSonto. Umkhandlu unqume ukusivala ngoba silahlekelwa yimali "
        "minyaka yonke. Abafundi bazohamba ngebhasi.",
    ),
}


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in PARAGRAPHS.items() for text in texts],
    ids=lambda value: value[:24],
)
def test_a_paragraph_is_known_by_its_small_words(language: str, text: str) -> None:
    assert language_of(text) == language


def test_the_beginning_tells_and_foreign_words_in_it_do_not() -> None:
    english, german = PARAGRAPHS["english"][0], PARAGRAPHS["german"][0]
    assert language_of(english + " “" + german + "” " + english) == "english"
    assert language_of(german + " „" + english + "“ " + german * 2) == "german"
    assert language_of(english + " It is written 渡輪將於星期日駛過海峽。") == "english"
    assert language_of("KTV 和 DVD: " + PARAGRAPHS["chinese"][0]) == "chinese"
