namespace Electoral.Tally.Validation;

/// <summary>A sheet on which one selection has more than a share of the votes, and not all of them.</summary>
internal sealed class HighSelectionShare() : SelectionShareRule("selection-share")
{
    public override ReportText Title { get; } =
        new("One selection has nearly every vote", "Una opción tiene casi todos los votos");

    public override ReportText Compares { get; } = new(
        "The votes of each selection with the limit of the options, as a share of all votes. Small and uniform "
            + "communities often vote like that.",
        "Los votos de cada opción con el límite de las opciones, como parte de todos los votos. Las comunidades "
            + "pequeñas y uniformes votan así a menudo.");

    public override ReportText Sentence { get; } = new(
        "One selection has {0:N0|vote|votes}; the limit is {1:N0}.",
        "Una opción tiene {0:N0|voto|votos}; el límite es {1:N0}.");

    protected override bool IsFound(long votes, long all, ValidationOptions options) =>
        votes < all && votes > options.SelectionShareLimit * all;

    protected override long Limit(long all, ValidationOptions options) => (long)(options.SelectionShareLimit * all);
}
