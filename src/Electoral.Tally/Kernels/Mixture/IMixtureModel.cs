namespace Electoral.Tally.Kernels;

/// <summary>A likelihood that EM climbs.</summary>
internal interface IMixtureModel
{
    /// <summary>One EM step.</summary>
    MixtureStep Step(MixtureParameters at);
}
