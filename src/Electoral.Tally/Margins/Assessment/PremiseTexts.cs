namespace Electoral.Tally;

/// <summary>The words of premises and of what the sheets say of them.</summary>
internal static class PremiseTexts
{
    public static readonly ReportText Authentic = new(
        "The collected sheets are authentic and were read as they are.",
        "Las actas recogidas son auténticas y se leyeron como son.");

    public static readonly ReportText FrameComplete = new(
        "The frame is complete: every station and its registered voters are in it.",
        "El marco está completo: contiene todas las mesas y sus inscritos.");

    public static readonly ReportText NoneOutside = new(
        "Every collected sheet belongs to it.", "Todas las actas recogidas pertenecen a él.");

    public static readonly ReportText SheetsOutside = new(
        "{0:N0} collected sheets with {1:N0} ballots belong to no station of it; they are left out.",
        "{0:N0} actas recogidas con {1:N0} papeletas no corresponden a ninguna mesa del marco y quedan fuera.");

    public static readonly ReportText WithinRegister = new(
        "No station casts more ballots than its registered voters.",
        "Ninguna mesa tiene más papeletas que inscritos.");

    public static readonly ReportText NoneExceeds = new(
        "None of the {0:N0} collected sheets tested does.", "Ninguna de las {0:N0} actas examinadas lo hace.");

    public static readonly ReportText SheetsExceed = new(
        "{0:N0} of {1:N0} collected sheets do, by up to {2:N0} ballots; {3:N0} of them have no registered voters and "
        + "hold "
        + "{4:N0} ballots. {5}",
        "{0:N0} de {1:N0} actas lo hacen, hasta por {2:N0} papeletas; {3:N0} de ellas no tienen inscritos y contienen "
        + "{4:N0} papeletas. {5}");

    public static readonly ReportText StandsWhile = new(
        "The verdict rests on it for the missing stations: it stands while all of them together hold fewer than {0:N0} "
        + "ballots more than their capacity.",
        "El veredicto descansa en ello para las mesas faltantes: se mantiene mientras todas juntas tengan menos de "
        + "{0:N0} "
        + "papeletas por encima de su capacidad.");

    public static readonly ReportText RestsOnPremise = new(
        "The verdict rests on it for the missing stations: state an allowance for each, or their capacities, to see "
        + "whether "
        + "it stands without.",
        "El veredicto descansa en ello para las mesas faltantes: indique un margen por mesa o sus capacidades para "
        + "ver si "
        + "se mantiene sin ello.");

    public static readonly ReportText NoBoundAnyway = new(
        "Registers bound no station like these, and nothing is decided while a missing one has no bound: state an "
        + "allowance for each station, or their capacities.",
        "El registro no acota mesas como estas, y nada está decidido mientras una faltante no tenga cota: indique un "
        + "margen por mesa o sus capacidades.");

    public static readonly ReportText NotDecidedAnyway = new(
        "Missing stations may exceed theirs as well: the bounds hold only as far as they do not, and the contest is "
        + "not "
        + "decided even so.",
        "También las mesas faltantes podrían superarlos: las cotas valen mientras no lo hagan, y aun así no está "
        + "decidido.");

    public static readonly ReportText WithinCapacity = new(
        "No missing station exceeds the capacity given to it: its own, or {0:0.##########} % of its registered "
        + "voters or "
        + "the cap of its unit, and {1:N0} ballots more.",
        "Ninguna mesa faltante supera la capacidad dada: la propia, o el {0:0.##########} % de sus inscritos o el "
        + "tope de su "
        + "unidad, más {1:N0} papeletas.");

    public static readonly ReportText NoneExceedsCapacity = new(
        "None of the {0:N0} collected sheets tested exceeds the one that it would have.",
        "Ninguna de las {0:N0} actas examinadas supera la que tendría.");

    public static readonly ReportText SheetsExceedCapacity = new(
        "{0:N0} of {1:N0} collected sheets exceed the one that they would have, by up to {2:N0} ballots.",
        "{0:N0} de {1:N0} actas superan la que tendrían, hasta por {2:N0} papeletas.");

    public static readonly ReportText VotesCap = new(
        "At most {0:N0} votes are outstanding, as stated.",
        "Hay a lo sumo {0:N0} votos pendientes, según lo indicado.");

    public static readonly ReportText AnnulledStay = new(
        "The {0:N0} annulled sheets stay annulled.", "Las {0:N0} actas anuladas siguen anuladas.");
}
