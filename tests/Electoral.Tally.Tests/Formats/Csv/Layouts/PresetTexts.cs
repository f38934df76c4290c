namespace Electoral.Tally.Tests.Formats.Csv.Layouts;

/// <summary>A small text in the form of each preset, with invented units, names and counts.</summary>
internal static class PresetTexts
{
    public const string OpenElections =
        "county,precinct,office,district,candidate,party,votes\n"
        + "Elm,P1,Registered Voters,,,,500\nElm,P1,Ballots Cast,,,,303\n"
        + "Elm,P1,President,,Ann Alpha,DEM,180\nElm,P1,President,,Bob Beta,REP,120\n"
        + "Elm,P1,President,,Over Votes,,1\nElm,P1,President,,Under Votes,,2\n"
        + "Elm,P1,U.S. Senate,,Cy Gamma,DEM,290\n"
        + "Elm,Total,President,,Ann Alpha,DEM,180\nElm,Total,President,,Bob Beta,REP,120\n";

    public const string Medsl =
        "precinct,office,party_detailed,party_simplified,mode,votes,county_name,county_fips,jurisdiction_name,"
        + "jurisdiction_fips,candidate,district,magnitude,dataverse,year,stage,state,special,writein,state_po\n"
        + "P1,US PRESIDENT,DEMOCRAT,DEMOCRAT,ELECTION DAY,100,ELM,99001,ELM,99001,ANN ALPHA,,1,P,"
        + "2020,GEN,EX,FALSE,FALSE,EX\n"
        + "P1,US PRESIDENT,DEMOCRAT,DEMOCRAT,MAIL,80,ELM,99001,ELM,99001,ANN ALPHA,,1,P,2020,GEN,EX,FALSE,FALSE,EX\n"
        + "P1,US PRESIDENT,REPUBLICAN,REPUBLICAN,TOTAL,120,ELM,99001,ELM,99001,BOB BETA,,1,P,2020,"
        + "GEN,EX,FALSE,FALSE,EX\n"
        + "P1,US PRESIDENT,,,TOTAL,3,ELM,99001,ELM,99001,OVERVOTES,,1,P,2020,GEN,EX,FALSE,FALSE,EX\n"
        + "P1,US SENATE,DEMOCRAT,DEMOCRAT,TOTAL,9,ELM,99001,ELM,99001,CY GAMMA,,1,S,2020,GEN,EX,FALSE,FALSE,EX\n";

    public const string ElectionsCanada =
        "Electoral District Number/Numéro de circonscription,Polling Station Number/Numéro du bureau de scrutin,"
        + "Void Poll Indicator/Indicateur de bureau supprimé,Merge With/Fusionné avec,"
        + "Rejected Ballots for Polling Station/Bulletins rejetés du bureau,"
        + "Electors for Polling Station/Électeurs du bureau,Candidate’s Family Name/Nom de famille du candidat,"
        + "Candidate’s First Name/Prénom du candidat,"
        + "Political Affiliation Name_English/Appartenance politique_Anglais,"
        + "Candidate Poll Votes Count/Votes du candidat pour le bureau\n"
        + "99001,1,N,,2,500,Alpha,Ann,Blue,180\n99001,1,N,,2,500,Beta,Bob,Red,120\n"
        + "99001,2,Y,,0,0,Alpha,Ann,Blue,0\n99001,2,Y,,0,0,Beta,Bob,Red,0\n";

    public const string BoletimDeUrna =
        "NR_TURNO;SG_UF;CD_MUNICIPIO;NM_MUNICIPIO;NR_ZONA;NR_SECAO;DS_CARGO_PERGUNTA;SG_PARTIDO;QT_APTOS;"
        + "QT_COMPARECIMENTO;NR_VOTAVEL;NM_VOTAVEL;QT_VOTOS\n"
        + "1;EX;1;VILA;1;1;Presidente;AAA;500;305;98;ANA;180\n1;EX;1;VILA;1;1;Presidente;BBB;500;305;99;BENTO;120\n"
        + "1;EX;1;VILA;1;1;Presidente;#NULO#;500;305;95;Branco;3\n1;EX;1;VILA;1;1;Presidente;#NULO#;500;305;96;Nulo;2\n"
        + "1;EX;1;VILA;1;1;Governador;AAA;500;305;98;CAIO;299\n2;EX;1;VILA;1;1;Presidente;AAA;500;300;98;ANA;199\n";

    public const string MesaAMesa =
        "DEP;MUN;ZONA;PUESTO;MESA;CORPORACION;CIRCUNSCRIPCION;PARTIDO;CANDIDATO;NOMBRE CANDIDATO;VOTOS\n"
        + "01;001;01;00;1;PRESIDENTE;0;0001;001;ANA A;180\n01;001;01;00;1;PRESIDENTE;0;0002;002;BRUNO B;120\n"
        + "01;001;01;00;1;PRESIDENTE;0;0000;996;VOTOS EN BLANCO;3\n"
        + "01;001;01;00;1;PRESIDENTE;0;0000;997;VOTOS NULOS;2\n01;001;01;00;1;PRESIDENTE;0;0000;998;NO MARCADOS;1\n"
        + "01;001;01;00;2;PRESIDENTE;0;0001;001;ANA A;50\n01;001;01;00;1;SENADO;0;0001;001;EVA E;77\n";

    public const string ArgentinaMesas =
        "distrito_id,distrito_nombre,seccion_id,seccion_nombre,circuito_id,mesa_id,mesa_tipo,"
        + "mesa_electores,cargo_nombre,"
        + "agrupacion_id,agrupacion_nombre,votos_tipo,votos_cantidad\n"
        + "9,Sur,001,Uno,00001,00001X,NATIVOS,500,PRESIDENTE,901,ALFA,POSITIVO,180\n"
        + "9,Sur,001,Uno,00001,00001X,NATIVOS,500,PRESIDENTE,902,BETA,POSITIVO,120\n"
        + "9,Sur,001,Uno,00001,00001X,NATIVOS,500,PRESIDENTE,0,,EN BLANCO,3\n"
        + "9,Sur,001,Uno,00001,00001X,NATIVOS,500,PRESIDENTE,0,,NULO,2\n"
        + "9,Sur,001,Uno,00001,00001X,NATIVOS,500,PRESIDENTE,0,,RECURRIDO,1\n"
        + "9,Sur,001,Uno,00001,00001X,NATIVOS,500,DIPUTADO NACIONAL,901,ALFA,POSITIVO,99\n";

    public const string BureauxDeVote =
        "Code département;Libellé département;Code commune;Libellé commune;Code BV;"
        + "Inscrits;Votants;% Votants;Exprimés;"
        + "Blancs;Nuls;Nuance candidat 1;Nom candidat 1;Prénom candidat 1;Voix 1;% Voix/exprimés 1;"
        + "Nuance candidat 2;Nom candidat 2;Prénom candidat 2;Voix 2;% Voix/exprimés 2;"
        + "Nuance candidat 3;Nom candidat 3;Prénom candidat 3;Voix 3;% Voix/exprimés 3\n"
        + "99;Exemple;99001;Ville;1;500;305;61,00%;300;3;2;AAA;ALPHA;Anne;100;33,33%;BBB;BETA;Bruno;"
        + "120;40,00%;AAA;GAMMA;Cécile;80;26,67%\n"
        + "99;Exemple;99001;Ville;2;90;50;55,56%;50;0;0;BBB;BETA;Bruno;30;60,00%;AAA;ALPHA;Anne;20;40,00%;;;;;\n";

    public const string Bundeswahlleiter =
        "Gemeinde;Gemeindename;Gebietsnummer;Gebietsart;Gebietsname;Wahlberechtigte gesamt (A);Waehler gesamt (B);"
        + "Direktstimmen ungueltige (C);Direktstimmen gueltige (D);D1;D2;Listenstimmen ungueltige (E);"
        + "Listenstimmen gueltige (F);F1;F2;\n"
        + "9001;Dorf;9001;GEMEINDE;Dorf;500;305;4;301;200;101;5;300;180;120;\n"
        + "9001;Dorf;1;STIMMBEZIRK;Schule;500;205;3;202;130;72;4;201;120;81;\n"
        + "9001;Dorf;2;BRIEFWAHLBEZIRK;Brief 1;0;100;1;99;70;29;1;99;60;39;\n";

    public const string IneCasillas =
        "Titulo\n\n\n\n\n"
        + "CLAVE_CASILLA|CLAVE_ACTA|ID_ESTADO|NOMBRE_ESTADO|ID_DISTRITO|NOMBRE_DISTRITO|SECCION|"
        + "ID_CASILLA|TIPO_CASILLA|"
        + "EXT_CONTIGUA|CASILLA|PAN|PRI|PAN_PRI|CNR|VN|TOTAL_VOTOS_CALCULADOS|LISTA_NOMINAL_CASILLA|OBSERVACIONES\n"
        + "1|1|9|EJEMPLO|1|UNO|0001|1|B|0|B01|100|120|80|1|4|305|500|-\n"
        + "2|2|9|EJEMPLO|1|UNO|0001|1|C|0|C01|-|-|-|-|-|-|510|Sin acta\n";
}
