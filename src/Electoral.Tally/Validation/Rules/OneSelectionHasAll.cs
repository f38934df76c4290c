namespace Electoral.Tally.Validation;

/// <summary>A sheet on which one selection has every valid vote.</summary>
internal sealed class OneSelectionHasAll() : SelectionShareRule("one-selection")
{
    public override ReportText Title { get; } =
        new("One selection has every vote", "Una opción tiene todos los votos");

    public override ReportText Compares { get; } = new(
        "The votes of each selection with those of all. Only contests of several selections, and sheets with at least "
            + "the fewest votes of the options.",
        "Los votos de cada opción con los de todas. Solo contiendas de varias opciones, y actas con al menos el "
            + "mínimo de votos de las opciones.");

    public override ReportText Sentence { get; } = new(
        "One selection has all {0:N0} votes.", "Una opción tiene los {0:N0} votos.");

    protected override bool IsFound(long votes, long all, ValidationOptions options) => votes == all;

    protected override long Limit(long all, ValidationOptions options) => all;
}
