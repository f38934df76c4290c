namespace Electoral.Tally;

/// <summary>The words in names of counts, in many languages.</summary>
/// <remarks>
/// One line for each language: English, Spanish, Portuguese, French, German, Italian, Polish, Romanian, Czech and
/// Slovak, Hungarian, Russian, Ukrainian, Georgian, Albanian, Turkish, Arabic, Indonesian, Chinese, Korean, Japanese;
/// then words of Swedish, Finnish, Dutch, Danish and Norwegian, Estonian, Hebrew, Serbian and Croatian, Bulgarian and
/// Macedonian, Slovenian, Lithuanian, Latvian, Malay, Greek, Thai. Accents and case are ignored.
/// </remarks>
internal static partial class CountVocabulary
{
    public const string Registered =
        """
        registered electors electorate eligible roll
        inscritos inscriptos electores empadronados padron censo habilitados habiles
        eleitores aptos recenseados
        inscrits electeurs
        wahlberechtigte stimmberechtigte
        elettori iscritti
        uprawnionych uprawnieni
        inscrisi alegatori
        volicu zapsani zapsanych
        valasztopolgarok valasztok nevjegyzekben
        избирателей зарегистрированных
        виборців зареєстрованих
        ამომრჩეველთა ამომრჩეველი ამომრჩევლები
        zgjedhes zgjedhesve regjistruar
        kayitli secmen
        الناخبين المسجلين الناخبون المسجلون
        terdaftar pemilih dpt
        选民数 选民 登记选民 選舉人數 選舉人 選民
        선거인수 선거인 유권자수
        有権者数 有権者 当日有権者数
        enrolment enrollment enrolled
        inscritas inscriptas electoras
        eleitorado
        wahlberechtigten wahlberechtigter
        wyborcow wyborcy
        volici volicov zapisanych zapisani seznamu
        valasztopolgarainak
        избиратели
        виборці
        votuesve
        secmenler secmenlerin
        rostberattigade
        aanioikeutetut aanioikeutettuja aanioikeutettujen
        kiesgerechtigden opgeroepenen
        stemmeberettigede stemmeberettigte
        nimekirja nimekirjas valijaid valijate
        בזב
        biraca biraci
        登記選民 登記選民數
        upravicencev upravicenci
        rinkeju rinkejai
        veletaju veletaji
        pengundi
        εγγεγραμμενοι εγγεγραμμενων
        ผู้มีสิทธิเลือกตั้ง ผู้มีสิทธิ
        """;

    /// <summary>Those who took part, even if the name also says registered or eligible.</summary>
    public const string TookPart =
        """
        voted attended
        votaron sufragaron concurrieron participaron
        votaram compareceram comparecimento comparecimentos
        emargements
        gewahlt
        glosowalo
        votat prezentati
        hlasovalo
        szavazott megjelentek
        проголосовало проголосовавших участие
        проголосувало участь
        votuan
        kullanan
        المقترعين المقترعون المصوتين
        投票者数 投票者 投票人数 投票人數
        투표자수 투표자 투표수
        compareceu
        zucastnilo zucastnenych
        megjelent szavazokent
        проголосовавшие голосовавших
        взяли
        მონაწილეთა
        pengguna
        المشاركين المشاركون
        领票人数 領票人數
        rostande
        aanestaneet aanestaneita aanestaneiden
        toegelaten
        haaletanuid haaletanud
        מצביעים
        glasovalo glasalo
        participants
        гласували
        dalyvavo
        nobalsojusi nobalsoja
        ψηφισαν ψηφισαντες ψηφισαντων
        ผู้มาใช้สิทธิ ผู้มาใช้สิทธิเลือกตั้ง
        """;

    public const string BallotsCast =
        """
        ballots ballot cast voters voter polled
        votantes emitidos emitidas sufragios sufragantes papeletas boletas
        apurados votantes
        votants bulletins
        waehler wahler wahlende abgegebene
        votanti schede
        oddanych oddane
        exprimate
        odevzdane odevzdanych
        leadott
        бюллетеней
        бюлетенів
        ბიულეტენების
        pjesemarres
        zarf
        المقترعة
        pengguna
        投票数 投票總數 投票总数 投票數
        투표총수
        投票総数
        escrutados
        wyjetych
        urnaban
        ящиках
        скриньках скриньці
        digunakan
        المستخرجة
        總票數 总票数
        kiezers uitgebrachte uitgebracht
        afgivne avgitte
        """;

    public const string Valid =
        """
        valid validly
        validos validas valido valida
        validamente
        exprimes exprime valables valable
        gultige gultig gueltige gueltig
        valide validi
        wazne waznych
        valabile valabil
        platne platnych
        ervenyes
        действительных действительные
        дійсних дійсні
        ნამდვილი
        vlefshme
        gecerli
        الصحيحة صحيحة
        sah
        有效票数 有效票數 有效票 有效投票
        유효투표수 유효표 유효
        有効投票数 有効票数 有効投票 有効票 有効
        formal
        gultigen gueltigen
        ervenyesen
        المصرح
        有效選票 有效选票 有效票數合計
        giltiga
        hyvaksytyt hyvaksyttyja hyvaksyttyjen
        geldige geldig
        gyldige
        kehtivaid kehtivad
        כשרים כשרות
        vazecih vazeci vazece
        действителни валидни важечки
        veljavne veljavnih veljavni
        galiojantys galiojanciu
        derigas derigie derigo
        εγκυρα εγκυρων
        บัตรดี
        """;

    /// <summary>Valid votes, with or without blank ones.</summary>
    public const string LooselyValid = "positivos positivo afirmativos nominais";

    public const string Blank =
        """
        blank blanks undervotes undervote under unmarked
        blanco blancos blanca blancas
        branco brancos
        blanc blancs blanches
        leere leer
        bianche bianca
        puste pustych
        albe alb
        prazdne prazdnych
        ures
        пустых пустые чистые чистых
        порожні порожніх
        ცარიელი
        bardha
        bos
        البيضاء بيضاء
        kosong
        空白票 白票
        백지
        白紙 白票数
        blanka
        blanke
        празни
        λευκα λευκων
        ไม่ประสงค์ลงคะแนน ไม่เลือกผู้ใด
        """;

    /// <summary>Votes for none of those on the list: blank, or an option on the ballot.</summary>
    public const string NoneOfThese =
        """
        none nota neither
        ninguno ninguna
        nenhum
        aucun
        keiner
        nessuno
        """;

    public const string Invalid =
        """
        invalid invalids null nulls spoiled spoilt spoils rejected rejects void voided challenged contested disputed
        overvotes overvote over exhausted
        nulo nulos nula nulas invalidos invalidas viciados impugnados impugnado impugnadas recurridos recurrido
        observados observado observadas anulados anulado anuladas negativos rechazados objetados controvertidos
        invalido
        nul nuls nulle nulles rejetes rejete annules invalides contestes litigieux
        ungultige ungultig ungueltige ungueltig nichtige
        nulla nulli invalide invalidi contestate contestati
        niewazne niewaznych
        nule anulate
        neplatne neplatnych
        ervenytelen
        недействительных недействительные испорченных испорченные
        недійсних недійсні зіпсовані зіпсованих
        ბათილი გაუქმებული
        pavlefshme
        gecersiz
        الباطلة باطلة الملغاة ملغاة
        rusak
        无效票数 无效票 無效票數 無效票 废票 廢票
        무효투표수 무효표 무효
        無効投票数 無効票数 無効投票 無効票 無効
        informal
        ungultigen ungueltigen
        parregullta demtuara kontestuara
        無效選票 无效选票
        ogiltiga
        hylatyt hylattyja mitattomat mitattomia
        ongeldige ongeldig
        ugyldige forkastede
        kehtetuid kehtetud
        פסולים פסולות
        nevazecih nevazeci
        недействителни невалидни неважечки
        neveljavne neveljavnih neveljavni
        negaliojantys negaliojanciu
        nederigas nederigie nederigo
        rosak ditolak
        ακυρα ακυρων
        บัตรเสีย
        """;

    /// <summary>What is counted at a station and is neither a vote nor a ballot in the box.</summary>
    public const string Apart =
        """
        abstentions abstention abstainers absent turnout unused issued received delivered remaining returned tendered
        envelopes
        abstenciones abstencion abstencionismo ausentes sobrantes recibidas recibidos entregadas inutilizadas
        participacion ausentismo
        abstencao abstencoes participacao
        enveloppes participation
        enthaltungen wahlbeteiligung
        astenuti affluenza
        frekwencja wydanych
        prezenta
        ucast obalky obal odevz vyd
        reszvetel
        явка погашенных выданных
        pjesemarrja
        katilim
        المشاركة
        partisipasi
        投票率
        투표율 기권
        棄権
        accredited unissued nonvoters stayed nichtwaehler nichtwahler
        excedentes sobres actas
        otrzymanych wydano niewykorzystanych wyslanych
        vydane vydanych
        полученных погашенные утраченных учтенных неучтенных переносных стационарных
        отримано отримали одержано одержаних одержала невикористані невикористаних погашених видано виданих
        აქტივობა
        itirazli itirazsiz
        التالفة
        diterima dikembalikan sisa keliru dptb dpk
        已领未投票数 已領未投票數 发出票数 發出票數 用余票数 用餘票數
        기권수
        持ち帰り 不受理
        valdeltagande
        aanestysprosentti aanestysvilkkaus
        opkomst
        valgdeltakelse stemmeprocent
        """;

    /// <summary>
    /// What divides people and ballots other than by choice: sex, age, day and way of voting; and seats.
    /// </summary>
    public const string Divisions =
        """
        male female males females men women early absentee provisional post postal mail mailed prepoll ordinary advance
        overseas uocava declaration
        hombres mujeres masculino femenino varones damas caballeros correo anticipado anticipada anticipados
        presencial presenciales exterior
        homens mulheres masculinos femininos feminino correspondencia antecipado
        hommes femmes procuration procurations correspondance
        maenner manner frauen briefwahl urnenwahl
        maschi femmine uomini donne maschili femminili
        mezczyzni mezczyzn kobiety kobiet korespondencyjnie korespondencyjnych
        barbati femei
        muzi zeny
        ferfi nok
        мужчины мужчин женщины женщин досрочно
        чоловіки чоловіків жінки жінок
        კაცი ქალი
        meshkuj femra
        erkek kadin
        ذكور اناث الذكور الاناث
        laki perempuan
        男 女 男性 女性
        남 여 남자 여자 관외사전투표 관내사전투표 재외투표
        期日前投票 不在者投票
        man kvinnor miehet naiset mannen vrouwen maend kvinder menn
        day days hour age ages aged years abroad domestic foreign inland home desk box proxy courier mobile embassy
        dia dias hora edad anos domicilio
        jour jours heure tag tage stunde alter ausland militar inland jahre giorno giorni ora eta estero
        dzien godzina wiek den vek zi nap eletkor день час возраст вік дня gun saat yas hari usia يوم ساعة 日 時 歳 일 시 세
        seat seats escanos curules bancas sieges sitze mandate mandates mandaty mandatos seggi мандаты мандати
        koltuk kursi 議席 席次 의석
        """;
}
