namespace Electoral.Tally;

internal sealed partial class JsonTypes
{
    // The results of audits, validation, lookup and simulation.
    private void AddAudits()
    {
        Result<Audits.AuditAssertion>();
        Result<Audits.AuditBatch>();
        Result<Audits.AuditContest>();
        Value<Audits.AuditRisk>();
        Result<Audits.AuditStratum>();
        Value<Audits.BallotDiscrepancies>();
        Result<Audits.BatchComparison>();
        Result<Audits.Bravo>();
        Result<Audits.CanonicalSheet>();
        Result<Audits.ComparisonEffect>();
        Result<Audits.ConsistencyProof>();
        Result<Validation.ControlTotal>();
        Result<Validation.CorrectionSuggestion>();
        Result<Validation.CountChange>();
        Result<Audits.DrawnSheet>();
        Result<Validation.ExclusionEffect>();
        Result<Audits.FieldComparison>();
        Result<Audits.FieldDifference>();
        Result<Simulation.FittedElection>();
        Result<Audits.InclusionProof>();
        Result<Simulation.Irregularity>();
        Result<Validation.KeyJoin>();
        Result<Layouts.LayoutProposal>();
        Value<Lookup.LookupMatch>();
        Result<Lookup.LookupResult>();
        Result<Audits.MeanTestResult>();
        Result<Simulation.PlantedTable>();
        Result<Layouts.ProposedColumn>();
        Result<Rendering.ReportBlock>();
        Result<Validation.RuleResult>();
        Result<Audits.SheetAuditDraw>();
        Result<Audits.SheetAuditPlan>();
        Result<Audits.SheetAuditResult>();
        Result<Audits.SheetComparison>();
        Result<Audits.SheetDifference>();
        Result<Audits.SheetError>();
        Result<Audits.SheetProof>();
        Result<Audits.SheetTree>();
        Result<Audits.StratifiedRisk>();
        Result<Audits.SuperSimple>();
        Result<Simulation.SyntheticElection>();
        Result<Simulation.SyntheticLevel>();
        Result<Simulation.SyntheticResult>();
        Result<Audits.UnitComparison>();
        Result<Validation.UnitFindings>();
        Value<Audits.UnlinkedSheet>();
        Result<Validation.ValidationFinding>();
        Result<Validation.ValidationReport>();
    }
}
