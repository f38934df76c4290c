namespace Electoral.Tally;

/// <summary>The words in names of levels, in some thirty languages; wider levels first.</summary>
/// <remarks>Words of one name are joined by "_". Accents and case are ignored.</remarks>
internal static class LevelVocabulary
{
    /// <summary>What ends a compound.</summary>
    public static readonly string[] Endings =
        ["nummer", "numero", "nombre", "name", "bezeichnung", "schluessel", "kennziffer", "kod", "nev", "nr"];

    /// <summary>Each level with its words: English and Spanish first, then the languages of the counts.</summary>
    public static readonly (string Name, string Words)[] Names =
    [
        ("country", "country nation pais pays zeme land_name staat paese kraj_nazwa страна країна ulke negara 国 国家 국가"),
        ("region", "περιφερεια region regiao kraj regione regiune регион область რეგიონი bolge المنطقة lan"),
        ("state", "negeri state edo estado entidad entidad_federativa uf etat bundesland stato الولاية eyalet"),
        ("department", "department departamento depto dpto dep departement"),
        ("province",
            "จังหวัด νομος περιφερειακη_ενοτητα province prov provincia provinz wojewodztwo provinsi il "
            + "المحافظة محافظة 省 도 시도 시도명 都道府県 縣市 县市 qarku prv"),
        ("county",
            "zupanija county condado comarca kreis landkreis powiat judet judetul megye oblast maakond район "
            + "مقاطعة 县 縣 구시군 "
            + "구시군명"),
        ("canton", "canton kanton cantone"),
        ("constituency",
            "parlimen apygarda apygardos избирателен_район constituency circunscripcion circonscription circulo "
            + "wahlkreis circoscrizione collegio circumscriptie "
            + "volebni_kraj valasztokerulet oevk округ secim_cevresi الدائرة دائرة daerah_pemilihan dapil 选区 選區 선거구 "
            + "선거구명 選挙区 ოლქი electoral_district riding vaalipiiri valkrets division storkreds valgkreds"),
        ("district",
            "dun okraj เขต อำเภอ district dist distrito distrito_electoral distrito_federal okres bezirk "
            + "distretto kerulet районы "
            + "разбивка უბანი_ოლქი rreth rrethi ilce kecamatan 区 區 鄉鎮市區 ubigeo"),
        ("municipality",
            "община општина opcina grad_opcina δημος novads municipality mun mpio municipio municipalidad "
            + "concelho municipalite obec gemeinde gmina municipiu "
            + "telepules муниципалитет громада მუნიციპალიტეტი bashkia bashki belediye kabupaten kabupaten_kota 市町村 市 "
            + "lga kommun kommune kunta gemeente vald settlement ישוב 市区町村 市區町村"),
        ("commune", "commune comuna comune uat town"),
        ("city", "city ciudad cidade ville stadt miasto oras город місто sehir kota 도시"),
        ("parish", "parish par parr parroquia paroquia freguesia paroisse barangay brgy"),
        ("locality", "locality localidad localidade localite localitate village koy kelurahan desa 里 읍면동명 읍면동 村里別 村里"),
        ("zone", "zone zona"),
        ("ward", "ward stadtteil stadtbezirk mahalle"),
        ("area", "area gebiet"),
        ("section", "section seccion secao sezione sectie"),
        ("precinct",
            "секция volisce apylinke apylinkes iecirknis daerah_mengundi εκλογικο_τμημα biracko_mjesto bm หน่วย "
            + "หน่วยเลือกตั้ง precinct okrsek stimmbezirk obwod obwod_glosowania участок дільниця "
            + "избирательный_участок уик უბანი qv "
            + "voting_district vd"),
        ("centre",
            "centre center centro recinto centro_votacion polling_place polling_center polling_centre puesto "
            + "puesto_votacion local_votacion local_votacao lieu_vote voting_centre voting_center wahllokal "
            + "مركز_الاقتراع "
            + "local siedziba valgsted"),
        ("station",
            "saluran station polling_station casilla bureau bureau_vote bureau_scrutin ballot_box box urna "
            + "wahlbezirk bv "
            + "polling_division seggio komisja szavazokor sandik tps مكتب_التصويت 投开票所 投票所 投開票所 投票站 투표소 투표구명 "
            + "sectie_votare "
            + "polling_unit pu tipo_casilla ext_contigua extension_contigua "
            + "kalpi קלפי valdistrikt aanestysalue stembureau jaoskond komisji obwodu_glosowania "
            + "投開票所別 投票區 投票区"),
        ("table", "table mesa mesa_votacion mesa_electoral acta junta polling_table jrv colegio crv"),
    ];

    public const string Codes =
        "cod codigo code id cve clave num numero nro no number kod nr nummer numer numar cislo kodu kode kodi код "
        + "cd oznaka rbr kods numuri номер رمز رقم סמל teryt 编号 編號 代码 번호 番号 schluessel kennziffer szama sorszam";

    public const string Labels =
        "name nombre nom nm ab abbr sg nome desc descripcion label nazev libelle bezeichnung nazwa denumire nume neve "
        + "nev שם название наименование назва emri adi naziv pavadinimas nosaukums име اسم nama 名称 名稱 이름";

    /// <summary>Columns that only number the records.</summary>
    public const string RecordNumbers = "id row fila index objectid";

    public const string NoLevels =
        "lat lon lng long latitud longitud latitude longitude x y date fecha data datum time hora timestamp url link "
        + "image imagen foto flag status error version kolo chyba oprava typ_form telefono telefone phone telephone "
        + "telefon email fax dia mes anio year month day uhrzeit zeit дата время";

    /// <summary>Words that say so in combination with others: "hora_proceso", "phone number".</summary>
    public const string NoLevelsAnywhere =
        "lat lon lng latitud longitud latitude longitude fecha hora date time timestamp url telefono telefone phone "
        + "telephone telefon email fax uhrzeit indicator indicateur indicador flag anz anzahl max min count "
        + "cantidad cant qtd";
}
