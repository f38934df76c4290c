namespace Electoral.Tally;

internal static partial class CountVocabulary
{
    /// <summary>Shares of something else: neither counts nor votes.</summary>
    public const string Percent =
        "percent percentage pct perc porcentaje porcentual porcentagem pourcentage prozent procent procento "
        + "percentuale taux rate share quote";

    /// <summary>Sums, of columns and of rows.</summary>
    public const string Totals =
        """
        total totals sum overall subtotal subtotals
        totales suma subtotal
        soma totais
        totaux somme
        gesamt insgesamt summe
        totale totali somma
        ogolem razem
        celkem spolu
        osszes osszesen
        итого всего
        разом всього усього
        ჯამი სულ
        gjithsej shuma
        toplam
        المجموع مجموع الاجمالي اجمالي
        jumlah
        总数 總數 合计 合計 总计 總計
        합계 총계 계
        計 総数 総計
        summa totalt
        yhteensa
        totaal
        ialt samlet
        kokku
        סהכ
        ukupno
        общо
        skupaj
        viso
        συνολο
        รวม
        """;

    /// <summary>Words that accompany those that matter.</summary>
    public const string Others =
        """
        votes vote paper papers all number count polling station people who were for at in
        voto votos cedula cedulas ciudadanos personas cant cantidad num numero nro que y en em mesa
        qtd qtde qt quantidade
        voix suffrages nombre nb nbre bulletin bureau les
        stimmen stimme stimmzettel anzahl personen der
        voti di
        glosow glosy kart karty liczba
        voturi vot numar numarul buletine
        hlasy hlasu pocet
        szavazat szavazatok szavazolap szama
        голосов голоса бюллетени число количество
        голосів голоси бюлетені кількість число
        ხმები ხმა ბიულეტენი ბიულეტენები რაოდენობა
        vota votave fletevotime numri te
        oy oylar pusula sayisi
        اصوات الاصوات اوراق الاوراق عدد
        suara surat pemilu
        수
        数
        voting polls candidates counted
        recibidos electoral electorales
        et ou ainsi
        do na urny glosowania oddanych lacznie wszystkich kandydatow
        szavazolapok szavazatszam szam az szereplo levo felvett
        бюллетень включенных внесенных список списки на
        списку списках до голосуванні участі включених визнаних громадян
        ხმათა საერთო
        sandiktan cikan
        roster antal
        aanet aania liput aanestysliput maara lukumaara
        stemmen aantal stembiljetten kiezerspas
        stemmer
        haali haaled sedelid sedeleid arv
        קולות
        glasova listica
        entity grand gran
        гласове гласа бюлетини избирателен избирателния списъка брой
        stevilo volilnih glasovnic glasovnice glasov
        is sarase biuleteniai biuleteniu skaicius balsai balsu
        zimes zimju skaits
        undi kertas
        listici prema
        ψηφοδελτια ψηφοι αριθμος
        จำนวน
        """;
}
