namespace Electoral.Tally;

/// <summary>The form of a partial tally as JSON.</summary>
internal static class PartialTallyJson
{
    /// <summary>The fields of a sheet before its votes.</summary>
    public static readonly string[] Fields = ["registered", "ballotsCast", "valid", "blank", "invalid"];

    public static void Describe(JsonForm<PartialTally> form) => form
        .Item("contest", partial => partial.Contest)
        .Texts("levels", partial => partial.Levels)
        .Texts("absent", partial => Fields.Where((_, field) => partial.Absent[field]))
        .Objects("units", partial => partial.InOrder(), Unit)
        .MayBeLeftOut("levels", "absent");

    private static void Unit(JsonForm<KeyValuePair<UnitPath, PartialSums>> form) => form
        .Path("unit", unit => unit.Key)
        .Count("annulled", unit => unit.Value.Annulled)
        .Count("pending", unit => unit.Value.Pending)
        .Objects("groups", unit => unit.Value.InOrder(), Group)
        .MayBeLeftOut("annulled", "pending");

    private static void Group(JsonForm<CountGroup> form)
    {
        form.Count("sheets", group => group.Rows);
        for (int i = 0; i < Fields.Length; i++)
        {
            int field = i;
            form.Count(Fields[field], group => group[field]);
        }

        form.Member("votes", JsonKinds.List(JsonKinds.MaybeNull(JsonKinds.Count)), Votes).MayBeLeftOut(Fields);
    }

    private static IEnumerable<long?> Votes(CountGroup group)
    {
        for (int cell = Cells.FirstVote; cell < group.Sums.Length; cell++) yield return group[cell];
    }
}
