<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
    <context>
        <name>AdjustmentFeature</name>
        <message>
            <source>Adjustments</source>
            <translation>Réglages</translation>
        </message>
    </context>
    <context>
        <name>AdjustmentPanel</name>
        <message>
            <source>Show the adjustment</source>
            <translation>Afficher le réglage</translation>
        </message>
        <message>
            <source>Reset to no change</source>
            <translation>Réinitialiser sans modification</translation>
        </message>
        <message>
            <source>An adjustment is a layer that changes everything below it, and nothing for good: it can be set anew at any time.

Add one with the buttons above, or choose one in the Layers panel. If something is selected, it is adjusted alone.</source>
            <translation>Un réglage est un calque qui modifie tout ce qui se trouve au-dessous, sans rien altérer définitivement : vous pouvez le reprendre à tout moment.

Ajoutez-en un avec les boutons ci-dessus, ou choisissez-en un dans le panneau Calques. S'il y a une sélection, elle seule est réglée.</translation>
        </message>
    </context>
    <context>
        <name>Adjustments</name>
        <message>
            <source>Levels</source>
            <translation>Niveaux</translation>
        </message>
        <message>
            <source>Sets black, white and the middle, over the histogram.</source>
            <translation>Règle le noir, le blanc et les tons moyens sur l'histogramme.</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>Courbes</translation>
        </message>
        <message>
            <source>Makes any tone lighter or darker by a curve.</source>
            <translation>Éclaircit ou assombrit n'importe quel ton à l'aide d'une courbe.</translation>
        </message>
        <message>
            <source>White balance</source>
            <translation>Balance des blancs</translation>
        </message>
        <message>
            <source>Takes a colour cast away: what ought to be grey gets grey.</source>
            <translation>Supprime une dominante de couleur : ce qui doit être gris devient gris.</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Saturation</translation>
        </message>
        <message>
            <source>Makes colours stronger or weaker at the same lightness.</source>
            <translation>Renforce ou atténue les couleurs sans changer leur luminosité.</translation>
        </message>
        <message>
            <source>Sharpen</source>
            <translation>Netteté</translation>
        </message>
        <message>
            <source>Raises fine detail; grain can be spared.</source>
            <translation>Accentue les détails fins ; le grain peut être épargné.</translation>
        </message>
        <message>
            <source>Invert negative</source>
            <translation>Inversion du négatif</translation>
        </message>
        <message>
            <source>Makes a positive of a scanned negative, without its orange mask.</source>
            <translation>Transforme un négatif numérisé en positif, sans son masque orange.</translation>
        </message>
        <message>
            <source>This is grey</source>
            <translation>Ceci est gris</translation>
        </message>
        <message>
            <source>This is black</source>
            <translation>Ceci est noir</translation>
        </message>
        <message>
            <source>This is white</source>
            <translation>Ceci est blanc</translation>
        </message>
        <message>
            <source>This is bare film</source>
            <translation>Ceci est le film nu</translation>
        </message>
        <message>
            <source>This is the densest part</source>
            <translation>Ceci est la partie la plus dense</translation>
        </message>
    </context>
    <context>
        <name>BlendModes</name>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Multiply</source>
            <translation>Produit</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Superposition</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Incrustation</translation>
        </message>
        <message>
            <source>Soft light</source>
            <translation>Lumière tamisée</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Luminosity</source>
            <translation>Luminosité</translation>
        </message>
    </context>
    <context>
        <name>BrushBar</name>
        <message>
            <source>Hardness of the edge (Shift+[ and Shift+])</source>
            <translation>Dureté du bord (Maj+[ et Maj+])</translation>
        </message>
        <message>
            <source>Opacity of the whole stroke</source>
            <translation>Opacité du trait entier</translation>
        </message>
        <message>
            <source>From one dab to the next, as a share of the size</source>
            <translation>D'une touche à la suivante, en proportion de la taille</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Hardness</source>
            <translation>Dureté</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacité</translation>
        </message>
        <message>
            <source>Size of the brush</source>
            <translation>Taille du pinceau</translation>
        </message>
        <message>
            <source>px</source>
            <translation>px</translation>
        </message>
        <message>
            <source>Diameter in pixels of the photo ([ and ])</source>
            <translation>Diamètre en pixels de la photo ([ et ])</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Rien</translation>
        </message>
        <message>
            <source>Size and opacity</source>
            <translation>Taille et opacité</translation>
        </message>
        <message>
            <source>Pressure of the pen changes</source>
            <translation>La pression du stylet modifie</translation>
        </message>
        <message>
            <source>What changes when the pen is pressed harder</source>
            <translation>Ce qui change quand on appuie plus fort sur le stylet</translation>
        </message>
        <message>
            <source>Spacing</source>
            <translation>Espacement</translation>
        </message>
        <message>
            <source>Pen pressure changes</source>
            <translation>La pression du stylet modifie</translation>
        </message>
        <message>
            <source>Spacing and pressure of the pen</source>
            <translation>Espacement et pression du stylet</translation>
        </message>
    </context>
    <context>
        <name>BrushTool</name>
        <message>
            <source>Brush</source>
            <translation>Pinceau</translation>
        </message>
        <message>
            <source>Paints on</source>
            <translation>Peint sur</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
    </context>
    <context>
        <name>ChannelChoice</name>
        <message>
            <source>All channels</source>
            <translation>Toutes les couches</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rouge</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Couche</translation>
        </message>
        <message>
            <source>Which channel the settings are for</source>
            <translation>Couche à laquelle s'appliquent les réglages</translation>
        </message>
    </context>
    <context>
        <name>CheckpointDialog</name>
        <message>
            <source>Choose a checkpoint</source>
            <translation>Choisir un checkpoint</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>Checkpoints</translation>
        </message>
        <message>
            <source>The networks that restore come from a checkpoint. Use:</source>
            <translation>Les réseaux qui restaurent proviennent d'un checkpoint. Utiliser :</translation>
        </message>
        <message>
            <source>&amp;Folder…</source>
            <translation>&amp;Dossier…</translation>
        </message>
        <message>
            <source>Use a checkpoint that lies anywhere else</source>
            <translation>Utiliser un checkpoint situé ailleurs</translation>
        </message>
        <message>
            <source>Folder of a checkpoint</source>
            <translation>Dossier d'un checkpoint</translation>
        </message>
    </context>
    <context>
        <name>CheckpointField</name>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Choose a checkpoint</source>
            <translation>Choisir un checkpoint</translation>
        </message>
        <message>
            <source>The networks that restore: {name}</source>
            <translation>Les réseaux qui restaurent : {name}</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>“{name}” is still being restored.</source>
            <translation>« {name} » est encore en cours de restauration.</translation>
        </message>
        <message>
            <source>What comes of the restoration is lost if you close it.</source>
            <translation>Le résultat de la restauration sera perdu si vous le fermez.</translation>
        </message>
        <message>
            <source>Stop the Restoration and Close</source>
            <translation>Arrêter la restauration et fermer</translation>
        </message>
        <message>
            <source>Something is still being done. Close the program anyway?</source>
            <translation>Un travail est encore en cours. Fermer quand même le programme ?</translation>
        </message>
        <message>
            <source>A file or a page is finished first; you will not be told if that fails.</source>
            <translation>Un fichier ou une page est d’abord terminé ; un échec ne vous sera pas signalé.</translation>
        </message>
        <message>
            <source>What the networks are working on is given up.</source>
            <translation>Ce que les réseaux sont en train de calculer est abandonné.</translation>
        </message>
        <message>
            <source>Wait</source>
            <translation>Attendre</translation>
        </message>
        <message>
            <source>Close Anyway</source>
            <translation>Fermer quand même</translation>
        </message>
        <message>
            <source>Save the changes to “{name}”?</source>
            <translation>Enregistrer les modifications de « {name} » ?</translation>
        </message>
        <message>
            <source>Without saving, the work since the last save is lost.</source>
            <translation>Sans enregistrement, le travail effectué depuis la dernière sauvegarde sera perdu.</translation>
        </message>
    </context>
    <context>
        <name>ColorButton</name>
        <message>
            <source>Colour that the brush paints on the layer</source>
            <translation>Couleur que le pinceau applique sur le calque</translation>
        </message>
        <message>
            <source>Colour of the brush</source>
            <translation>Couleur du pinceau</translation>
        </message>
    </context>
    <context>
        <name>ColorField</name>
        <message>
            <source>Pick {}</source>
            <translation>Choisir : {}</translation>
        </message>
        <message>
            <source>Red, green and blue as in #4b5320</source>
            <translation>Rouge, vert et bleu, comme dans #4b5320</translation>
        </message>
        <message>
            <source>Forget {}</source>
            <translation>Oublier : {}</translation>
        </message>
        <message>
            <source>Forgets the colour; the words stay</source>
            <translation>Oublie la couleur ; la description reste</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Add adjustment</source>
            <translation>Ajout d'un réglage</translation>
        </message>
        <message>
            <source>Add layer</source>
            <translation>Ajout d'un calque</translation>
        </message>
        <message>
            <source>Add layer mask</source>
            <translation>Ajout d'un masque de calque</translation>
        </message>
        <message>
            <source>Add region</source>
            <translation>Ajout d'une zone</translation>
        </message>
        <message>
            <source>Add retouching layer</source>
            <translation>Ajout d'un calque de retouche</translation>
        </message>
        <message>
            <source>Blend mode</source>
            <translation>Mode de fusion</translation>
        </message>
        <message>
            <source>Brush stroke</source>
            <translation>Coup de pinceau</translation>
        </message>
        <message>
            <source>Change adjustment</source>
            <translation>Modification du réglage</translation>
        </message>
        <message>
            <source>Change region</source>
            <translation>Modification de la zone</translation>
        </message>
        <message>
            <source>Change settings</source>
            <translation>Modification des paramètres</translation>
        </message>
        <message>
            <source>Choose variation</source>
            <translation>Choix d'une variante</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Effacement</translation>
        </message>
        <message>
            <source>Clone stamp</source>
            <translation>Tampon de clonage</translation>
        </message>
        <message>
            <source>Combine masks</source>
            <translation>Combinaison de masques</translation>
        </message>
        <message>
            <source>Convert to colour</source>
            <translation>Conversion en couleurs</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recadrage</translation>
        </message>
        <message>
            <source>Deselect</source>
            <translation>Désélection</translation>
        </message>
        <message>
            <source>Detect scratches</source>
            <translation>Détection des rayures</translation>
        </message>
        <message>
            <source>Duplicate layer</source>
            <translation>Duplication du calque</translation>
        </message>
        <message>
            <source>Duplicate region</source>
            <translation>Duplication de la zone</translation>
        </message>
        <message>
            <source>Feather mask</source>
            <translation>Contour progressif du masque</translation>
        </message>
        <message>
            <source>Fill mask</source>
            <translation>Remplissage du masque</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>Symétrie verticale</translation>
        </message>
        <message>
            <source>Grow or shrink mask</source>
            <translation>Dilatation ou contraction du masque</translation>
        </message>
        <message>
            <source>Healing brush</source>
            <translation>Correcteur</translation>
        </message>
        <message>
            <source>Invert mask</source>
            <translation>Inversion du masque</translation>
        </message>
        <message>
            <source>Keep variation</source>
            <translation>Garder la variante</translation>
        </message>
        <message>
            <source>Layer opacity</source>
            <translation>Opacité du calque</translation>
        </message>
        <message>
            <source>Layer visibility</source>
            <translation>Visibilité du calque</translation>
        </message>
        <message>
            <source>Lock layer</source>
            <translation>Verrouillage du calque</translation>
        </message>
        <message>
            <source>Lock region</source>
            <translation>Verrouillage de la zone</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>Symétrie horizontale</translation>
        </message>
        <message>
            <source>Move layer</source>
            <translation>Déplacement du calque</translation>
        </message>
        <message>
            <source>Paint</source>
            <translation>Peinture</translation>
        </message>
        <message>
            <source>Perspective</source>
            <translation>Perspective</translation>
        </message>
        <message>
            <source>Region colour</source>
            <translation>Couleur de la zone</translation>
        </message>
        <message>
            <source>Region note</source>
            <translation>Note sur la zone</translation>
        </message>
        <message>
            <source>Region prompt</source>
            <translation>Description de la zone</translation>
        </message>
        <message>
            <source>Region strength</source>
            <translation>Intensité de la zone</translation>
        </message>
        <message>
            <source>Region visibility</source>
            <translation>Visibilité de la zone</translation>
        </message>
        <message>
            <source>Remove layer</source>
            <translation>Suppression du calque</translation>
        </message>
        <message>
            <source>Remove layer mask</source>
            <translation>Suppression du masque de calque</translation>
        </message>
        <message>
            <source>Remove region</source>
            <translation>Suppression de la zone</translation>
        </message>
        <message>
            <source>Rename layer</source>
            <translation>Renommage du calque</translation>
        </message>
        <message>
            <source>Rename region</source>
            <translation>Renommage de la zone</translation>
        </message>
        <message>
            <source>Reorder layers</source>
            <translation>Réorganisation des calques</translation>
        </message>
        <message>
            <source>Reorder regions</source>
            <translation>Réorganisation des zones</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restauration</translation>
        </message>
        <message>
            <source>Scratch threshold</source>
            <translation>Seuil des rayures</translation>
        </message>
        <message>
            <source>Scratches from infrared</source>
            <translation>Rayures d'après l'infrarouge</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>Rotation à gauche</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>Rotation à droite</translation>
        </message>
        <message>
            <source>Turn upside down</source>
            <translation>Rotation de 180°</translation>
        </message>
        <message>
            <source>Undo all cuts and turns</source>
            <translation>Annulation des recadrages et rotations</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
    </context>
    <context>
        <name>CopyingTool</name>
        <message>
            <source>Aligned</source>
            <translation>Aligné</translation>
        </message>
        <message>
            <source>Every stroke keeps the distance of the first; else each begins at the source</source>
            <translation>Chaque trait garde l'écart du premier ; sinon, chacun repart de la source</translation>
        </message>
        <message>
            <source>Alt+click or right-click the place to copy from</source>
            <translation>Alt+clic ou clic droit sur l'endroit à copier</translation>
        </message>
        <message>
            <source>First Alt+click or right-click the place to copy from.</source>
            <translation>Faites d'abord Alt+clic ou un clic droit sur l'endroit à copier.</translation>
        </message>
    </context>
    <context>
        <name>CoverView</name>
        <message>
            <source>Map of the regions</source>
            <translation>Carte des zones</translation>
        </message>
        <message>
            <source>Which part of the photo gets which words</source>
            <translation>Quelle partie de la photo reçoit quelle description</translation>
        </message>
        <message>
            <source>Under the pointer: {}</source>
            <translation>Sous le pointeur : {}</translation>
        </message>
        <message>
            <source>Everywhere else: {}</source>
            <translation>Partout ailleurs : {}</translation>
        </message>
        <message>
            <source>The whole photo: {}</source>
            <translation>Toute la photo : {}</translation>
        </message>
        <message>
            <source>no words</source>
            <translation>aucune description</translation>
        </message>
    </context>
    <context>
        <name>CrashHook</name>
        <message>
            <source>Something unexpected went wrong.</source>
            <translation>Une erreur inattendue s'est produite.</translation>
        </message>
        <message>
            <source>A recovery copy of your work was made, and you can go on. If it happens again, save your projects and start the program anew.</source>
            <translation>Une copie de récupération de votre travail a été créée et vous pouvez continuer. Si l'erreur se répète, enregistrez vos projets et redémarrez le programme.</translation>
        </message>
        <message>
            <source>A recovery copy of your work could not be made so far. Save your projects now, under another name if need be, and start the program anew.</source>
            <translation>Aucune copie de récupération de votre travail n'a pu être créée jusqu'ici. Enregistrez vos projets maintenant, au besoin sous un autre nom, et redémarrez le programme.</translation>
        </message>
        <message>
            <source>Copy the Details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Show the Log</source>
            <translation>Afficher le journal</translation>
        </message>
    </context>
    <context>
        <name>CropOptions</name>
        <message>
            <source>Aspect</source>
            <translation>Proportions</translation>
        </message>
        <message>
            <source>Width by height of what remains</source>
            <translation>Largeur sur hauteur de la partie conservée</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libres</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Celles de la photo</translation>
        </message>
        <message>
            <source>Upright instead of across</source>
            <translation>Portrait au lieu de paysage</translation>
        </message>
        <message>
            <source>Draw a line that is to be level or upright</source>
            <translation>Tracer une ligne qui doit être horizontale ou verticale</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Angle</translation>
        </message>
        <message>
            <source>By how much the frame is turned clockwise</source>
            <translation>Rotation du cadre dans le sens des aiguilles d'une montre</translation>
        </message>
        <message>
            <source>Size of what remains</source>
            <translation>Taille de la partie conservée</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>Recadrer</translation>
        </message>
        <message>
            <source>Keeps what is inside the frame (Return)</source>
            <translation>Conserve ce qui est dans le cadre (Entrée)</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Recommencer</translation>
        </message>
        <message>
            <source>Takes the whole photo as the frame (Escape)</source>
            <translation>Étend le cadre à toute la photo (Échap)</translation>
        </message>
        <message>
            <source>{width} x {height} pixels</source>
            <translation>{width} x {height} pixels</translation>
        </message>
    </context>
    <context>
        <name>CropTool</name>
        <message>
            <source>Crop and straighten</source>
            <translation>Recadrer et redresser</translation>
        </message>
    </context>
    <context>
        <name>CurveEditor</name>
        <message>
            <source>Curve</source>
            <translation>Courbe</translation>
        </message>
        <message>
            <source>From left to right the tones as they are, upwards what they become. Click to add a point, drag it, and drag it off the field or press Delete to remove it.</source>
            <translation>De gauche à droite, les tons d'origine ; vers le haut, ce qu'ils deviennent. Cliquez pour ajouter un point, faites-le glisser ; pour le supprimer, faites-le sortir du cadre ou appuyez sur Suppr.</translation>
        </message>
    </context>
    <context>
        <name>CurvesEditor</name>
        <message>
            <source>Input</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>The marked point's tone as it is</source>
            <translation>Ton d'origine du point marqué</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <source>What the marked point's tone becomes</source>
            <translation>Ce que devient le ton du point marqué</translation>
        </message>
    </context>
    <context>
        <name>DropArea</name>
        <message>
            <source>Drop photos or projects here</source>
            <translation>Déposez ici des photos ou des projets</translation>
        </message>
    </context>
    <context>
        <name>EngineStatus</name>
        <message>
            <source>Progress of the engine</source>
            <translation>Progression du moteur</translation>
        </message>
        <message>
            <source>{stage}: {percent} %</source>
            <translation>{stage} : {percent} %</translation>
        </message>
        <message>
            <source>{stage}: {percent} %, {time} left</source>
            <translation>{stage} : {percent} %, reste {time}</translation>
        </message>
        <message>
            <source>{checkpoint} on {device}</source>
            <translation>{checkpoint} sur {device}</translation>
        </message>
        <message>
            <source>Engine not loaded</source>
            <translation>Moteur non chargé</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Préparation du moteur</translation>
        </message>
        <message>
            <source>Engine ready</source>
            <translation>Moteur prêt</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Traitement en cours</translation>
        </message>
        <message>
            <source>The engine cannot be loaded</source>
            <translation>Impossible de charger le moteur</translation>
        </message>
        <message>
            <source>Engine: {words}</source>
            <translation>Moteur : {words}</translation>
        </message>
        <message>
            <source>Show all jobs</source>
            <translation>Afficher toutes les tâches</translation>
        </message>
    </context>
    <context>
        <name>EraserTool</name>
        <message>
            <source>Eraser</source>
            <translation>Gomme</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'iide-studio info' shows what it was made of.</source>
            <translation>« iide-studio info » montre de quoi il a été fait.</translation>
        </message>
        <message>
            <source>A first repair inside the mask; outside it nothing changes.</source>
            <translation>Une première réparation à l'intérieur du masque ; en dehors, rien ne change.</translation>
        </message>
        <message>
            <source>A mask cannot be saved as {0}.</source>
            <translation>Un masque ne peut pas être enregistré sous {0}.</translation>
        </message>
        <message>
            <source>A part of the XMP packet is missing.</source>
            <translation>Une partie du paquet XMP manque.</translation>
        </message>
        <message>
            <source>A part of the file's {0} data is damaged and was left out.</source>
            <translation>Une partie des données {0} du fichier est endommagée et a été omise.</translation>
        </message>
        <message>
            <source>A part of the recovery file is missing.</source>
            <translation>Une partie du fichier de récupération manque.</translation>
        </message>
        <message>
            <source>A point of the curve is {0}.</source>
            <translation>Un point de la courbe vaut {0}.</translation>
        </message>
        <message>
            <source>A preset cannot be called {0}.</source>
            <translation>Un préréglage ne peut pas s'appeler {0}.</translation>
        </message>
        <message>
            <source>A project cannot be saved as {0}.</source>
            <translation>Un projet ne peut pas être enregistré sous {0}.</translation>
        </message>
        <message>
            <source>A text in the file is damaged and was left out.</source>
            <translation>Un texte du fichier est endommagé et a été omis.</translation>
        </message>
        <message>
            <source>A value of the film is {0}.</source>
            <translation>Une valeur du film est {0}.</translation>
        </message>
        <message>
            <source>Add a mask or a selection first.</source>
            <translation>Ajoutez d'abord un masque ou une sélection.</translation>
        </message>
        <message>
            <source>Additional channels of the file were left out.</source>
            <translation>Les canaux supplémentaires du fichier ont été omis.</translation>
        </message>
        <message>
            <source>An album cannot be called {0}.</source>
            <translation>Un album ne peut pas s'appeler {0}.</translation>
        </message>
        <message>
            <source>Another program changed the arrangement of the layers.</source>
            <translation>Un autre programme a modifié l'ordre des calques.</translation>
        </message>
        <message>
            <source>Another program changed the layer “{0}”.</source>
            <translation>Un autre programme a modifié le calque « {0} ».</translation>
        </message>
        <message>
            <source>Another program changed the layer “{0}”. Its mask is part of its pixels now.</source>
            <translation>Un autre programme a modifié le calque « {0} ». Son masque fait désormais partie de ses pixels.</translation>
        </message>
        <message>
            <source>Ask for the right to read it.</source>
            <translation>Demandez le droit de le lire.</translation>
        </message>
        <message>
            <source>Black and white are the same.</source>
            <translation>Le noir et le blanc sont identiques.</translation>
        </message>
        <message>
            <source>Black would not be darker than white.</source>
            <translation>Le noir ne serait pas plus sombre que le blanc.</translation>
        </message>
        <message>
            <source>Blur and noise reduced at strength {0}.</source>
            <translation>Flou et bruit réduits avec une intensité de {0}.</translation>
        </message>
        <message>
            <source>Check the disk.</source>
            <translation>Vérifiez le disque.</translation>
        </message>
        <message>
            <source>Check the name.</source>
            <translation>Vérifiez le nom.</translation>
        </message>
        <message>
            <source>Choose 1, 2 or 4.</source>
            <translation>Choisissez 1, 2 ou 4.</translation>
        </message>
        <message>
            <source>Choose 8 or 16.</source>
            <translation>Choisissez 8 ou 16.</translation>
        </message>
        <message>
            <source>Choose a checkpoint that was made for this task.</source>
            <translation>Choisissez un checkpoint fait pour cette tâche.</translation>
        </message>
        <message>
            <source>Choose a folder that you may write to.</source>
            <translation>Choisissez un dossier dans lequel vous pouvez écrire.</translation>
        </message>
        <message>
            <source>Choose a larger part.</source>
            <translation>Choisissez une partie plus grande.</translation>
        </message>
        <message>
            <source>Choose a mask, a region or the selection.</source>
            <translation>Choisissez un masque, une zone ou la sélection.</translation>
        </message>
        <message>
            <source>Choose a place above the photo.</source>
            <translation>Choisissez une place au-dessus de la photo.</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Choisissez un nom plus court.</translation>
        </message>
        <message>
            <source>Choose a shorter pattern.</source>
            <translation>Choisissez un modèle plus court.</translation>
        </message>
        <message>
            <source>Choose another checkpoint, or draw a mask yourself.</source>
            <translation>Choisissez un autre checkpoint, ou dessinez vous-même un masque.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>Choose another name, or allow it with --overwrite.</source>
            <translation>Choisissez un autre nom, ou autorisez-le avec --overwrite.</translation>
        </message>
        <message>
            <source>Choose another name, or lift the protection first.</source>
            <translation>Choisissez un autre nom, ou levez d'abord la protection.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>Choose another one to watch.</source>
            <translation>Choisissez-en un autre à surveiller.</translation>
        </message>
        <message>
            <source>Choose another pattern for the names.</source>
            <translation>Choisissez un autre modèle pour les noms.</translation>
        </message>
        <message>
            <source>Choose another spot, or reset the levels.</source>
            <translation>Choisissez un autre endroit, ou réinitialisez les niveaux.</translation>
        </message>
        <message>
            <source>Choose another spot.</source>
            <translation>Choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>Choose another.</source>
            <translation>Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Choose auto, cpu, cuda, cuda:1, mps or xpu.</source>
            <translation>Choisissez auto, cpu, cuda, cuda:1, mps ou xpu.</translation>
        </message>
        <message>
            <source>Choose auto, {0}.</source>
            <translation>Choisissez auto, {0}.</translation>
        </message>
        <message>
            <source>Choose from 1 to 100.</source>
            <translation>Choisissez de 1 à 100.</translation>
        </message>
        <message>
            <source>Choose from 1 to {0}.</source>
            <translation>Choisissez de 1 à {0}.</translation>
        </message>
        <message>
            <source>Choose from {0}.</source>
            <translation>Choisissez parmi {0}.</translation>
        </message>
        <message>
            <source>Choose its layer in the Layers panel.</source>
            <translation>Choisissez son calque dans le panneau Calques.</translation>
        </message>
        <message>
            <source>Choose one of at least {0} x {1} pixels.</source>
            <translation>Choisissez-en une d'au moins {0} x {1} pixels.</translation>
        </message>
        <message>
            <source>Choose one of: {0}.</source>
            <translation>Choisissez parmi : {0}.</translation>
        </message>
        <message>
            <source>Choose one with a super_resolution part, or scale 1.</source>
            <translation>Choisissez-en un doté d'une partie super_resolution, ou l'échelle 1.</translation>
        </message>
        <message>
            <source>Choose scale 1, or restore the whole photo.</source>
            <translation>Choisissez l'échelle 1, ou restaurez la photo entière.</translation>
        </message>
        <message>
            <source>Choose scale 2 or 4.</source>
            <translation>Choisissez l'échelle 2 ou 4.</translation>
        </message>
        <message>
            <source>Choose the folder that contains them.</source>
            <translation>Choisissez le dossier qui les contient.</translation>
        </message>
        <message>
            <source>Choose the original that the result was made from.</source>
            <translation>Choisissez l'original dont le résultat est issu.</translation>
        </message>
        <message>
            <source>Choose true or false.</source>
            <translation>Choisissez vrai ou faux.</translation>
        </message>
        <message>
            <source>Close other programs, choose a smaller working size, or use --device cpu.</source>
            <translation>Fermez d'autres programmes, choisissez une taille de travail plus petite, ou utilisez --device cpu.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller working size.</source>
            <translation>Fermez d'autres programmes, ou choisissez une taille de travail plus petite.</translation>
        </message>
        <message>
            <source>Close other programs, or set a smaller tile size.</source>
            <translation>Fermez d'autres programmes, ou réglez des tuiles plus petites.</translation>
        </message>
        <message>
            <source>Close other programs.</source>
            <translation>Fermez d'autres programmes.</translation>
        </message>
        <message>
            <source>Close programs.</source>
            <translation>Fermez des programmes.</translation>
        </message>
        <message>
            <source>Close that one first.</source>
            <translation>Fermez d'abord celui-là.</translation>
        </message>
        <message>
            <source>Convert it first.</source>
            <translation>Convertissez-le d'abord.</translation>
        </message>
        <message>
            <source>Convert it to safetensors on a computer that you can spare, or choose another checkpoint.</source>
            <translation>Convertissez-les en safetensors sur un ordinateur que vous pouvez risquer, ou choisissez un autre checkpoint.</translation>
        </message>
        <message>
            <source>Copy it again from where it came from, or scan it again.</source>
            <translation>Copiez-le de nouveau depuis sa source, ou numérisez de nouveau.</translation>
        </message>
        <message>
            <source>Copy the checkpoint folder again from where it came, or choose another one.</source>
            <translation>Copiez de nouveau le dossier du checkpoint depuis sa source, ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Copy the checkpoint's folder again, or choose another checkpoint.</source>
            <translation>Copiez de nouveau le dossier du checkpoint, ou choisissez un autre checkpoint.</translation>
        </message>
        <message>
            <source>Copy the files themselves into the checkpoint's folder.</source>
            <translation>Copiez les fichiers eux-mêmes dans le dossier du checkpoint.</translation>
        </message>
        <message>
            <source>Create it first, or choose another.</source>
            <translation>Créez-le d'abord, ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Detect them first.</source>
            <translation>Détectez-les d'abord.</translation>
        </message>
        <message>
            <source>Develop it in a raw converter and save it as TIFF with 16 bits.</source>
            <translation>Développez-le dans un convertisseur raw et enregistrez-le en TIFF 16 bits.</translation>
        </message>
        <message>
            <source>Do not trust this file.</source>
            <translation>Ne faites pas confiance à ce fichier.</translation>
        </message>
        <message>
            <source>Do not use this checkpoint unless you trust who made it.</source>
            <translation>N'utilisez ce checkpoint que si vous faites confiance à son auteur.</translation>
        </message>
        <message>
            <source>Enlarged {0} times by bicubic interpolation.</source>
            <translation>Agrandi {0} fois par interpolation bicubique.</translation>
        </message>
        <message>
            <source>Enlarged {0} times by interpolation and the upscaler.</source>
            <translation>Agrandi {0} fois par interpolation et par le réseau d'agrandissement.</translation>
        </message>
        <message>
            <source>Enlarged {0} times with {1} {2} steps.</source>
            <translation>Agrandi {0} fois en {1} étapes {2}.</translation>
        </message>
        <message>
            <source>Enlarging changes every pixel, so nothing outside the mask can stay as it is.</source>
            <translation>L'agrandissement change chaque pixel ; rien hors du masque ne peut donc rester tel quel.</translation>
        </message>
        <message>
            <source>Export its pages as TIFF or PNG.</source>
            <translation>Exportez ses pages en TIFF ou en PNG.</translation>
        </message>
        <message>
            <source>Floating-point or wide values became 16 bit; {0} was taken as white.</source>
            <translation>Les valeurs à virgule flottante ou larges ont été ramenées à 16 bits ; {0} a été pris pour blanc.</translation>
        </message>
        <message>
            <source>Free some space or choose another folder.</source>
            <translation>Libérez de la place ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>Free some space; save the project.</source>
            <translation>Libérez de la place ; enregistrez le projet.</translation>
        </message>
        <message>
            <source>Give each region its mask.</source>
            <translation>Donnez à chaque zone son masque.</translation>
        </message>
        <message>
            <source>Give one, or use auto.</source>
            <translation>Donnez-en un, ou utilisez auto.</translation>
        </message>
        <message>
            <source>Give points from left to right.</source>
            <translation>Donnez les points de gauche à droite.</translation>
        </message>
        <message>
            <source>Give the folder that holds vae, unet, controlnet and the others.</source>
            <translation>Indiquez le dossier qui contient vae, unet, controlnet et les autres.</translation>
        </message>
        <message>
            <source>Give the name of a file.</source>
            <translation>Donnez le nom d'un fichier.</translation>
        </message>
        <message>
            <source>Give the name of an installed checkpoint, or the path of its folder.</source>
            <translation>Donnez le nom d'un checkpoint installé, ou le chemin de son dossier.</translation>
        </message>
        <message>
            <source>Give the photos in it one by one.</source>
            <translation>Donnez une à une les photos qu'il contient.</translation>
        </message>
        <message>
            <source>Have the scratches found in the picture instead.</source>
            <translation>Faites plutôt chercher les rayures dans l'image.</translation>
        </message>
        <message>
            <source>Have the scratches found in the picture, or give a mask.</source>
            <translation>Faites chercher les rayures dans l'image, ou donnez un masque.</translation>
        </message>
        <message>
            <source>In braces there may be {0}.</source>
            <translation>Entre accolades, il peut y avoir {0}.</translation>
        </message>
        <message>
            <source>Inside-mask-only needs a name that ends in .png or .tif.</source>
            <translation>« Dans le masque seulement » exige un nom qui se termine par .png ou .tif.</translation>
        </message>
        <message>
            <source>Install the newer version; nothing was changed.</source>
            <translation>Installez la version plus récente ; rien n'a été modifié.</translation>
        </message>
        <message>
            <source>Invert it first, or restore the whole photo.</source>
            <translation>Inversez-le d'abord, ou restaurez la photo entière.</translation>
        </message>
        <message>
            <source>Inverting a negative changes every pixel, outside the mask too.</source>
            <translation>L'inversion d'un négatif change chaque pixel, hors du masque aussi.</translation>
        </message>
        <message>
            <source>It can do: {0}.</source>
            <translation>Il sait faire : {0}.</translation>
        </message>
        <message>
            <source>It is an HDR picture; what is brighter than paper white was cut off.</source>
            <translation>C'est une image HDR ; ce qui est plus clair que le blanc du papier a été coupé.</translation>
        </message>
        <message>
            <source>It is made with 'iide-studio restore --sidecar'.</source>
            <translation>Il se fait avec « iide-studio restore --sidecar ».</translation>
        </message>
        <message>
            <source>It loads: {0}.</source>
            <translation>Sont chargées : {0}.</translation>
        </message>
        <message>
            <source>It must be a number.</source>
            <translation>Ce doit être un nombre.</translation>
        </message>
        <message>
            <source>It must be text.</source>
            <translation>Ce doit être du texte.</translation>
        </message>
        <message>
            <source>It must lie from 0 to 1.</source>
            <translation>La valeur doit être comprise entre 0 et 1.</translation>
        </message>
        <message>
            <source>It must lie from {0} to {1}.</source>
            <translation>La valeur doit être comprise entre {0} et {1}.</translation>
        </message>
        <message>
            <source>It was removed meanwhile.</source>
            <translation>Il a été supprimé entre-temps.</translation>
        </message>
        <message>
            <source>Its mask is part of its pixels now.</source>
            <translation>Son masque fait désormais partie de ses pixels.</translation>
        </message>
        <message>
            <source>JPEG holds 64 KB of Exif, so {0} is left out; .tif keeps all.</source>
            <translation>JPEG contient 64 Ko d'Exif ; {0} est donc omis ; .tif garde tout.</translation>
        </message>
        <message>
            <source>JPEG knows no transparency, so it is left out; .png keeps it.</source>
            <translation>JPEG ne connaît pas la transparence ; elle est donc omise ; .png la garde.</translation>
        </message>
        <message>
            <source>Known names: {0}. A path to a checkpoint's folder works too.</source>
            <translation>Noms connus : {0}. Le chemin du dossier d'un checkpoint convient aussi.</translation>
        </message>
        <message>
            <source>Move it onto the page.</source>
            <translation>Déplacez-la sur la page.</translation>
        </message>
        <message>
            <source>Move the file away to begin anew.</source>
            <translation>Déplacez le fichier pour recommencer à neuf.</translation>
        </message>
        <message>
            <source>Move them apart.</source>
            <translation>Écartez-les.</translation>
        </message>
        <message>
            <source>Name the base that this checkpoint was trained with in base.folder.</source>
            <translation>Indiquez dans base.folder la base avec laquelle ce checkpoint a été entraîné.</translation>
        </message>
        <message>
            <source>No scratches were looked for yet.</source>
            <translation>Les rayures n'ont pas encore été recherchées.</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Rien n'est sélectionné.</translation>
        </message>
        <message>
            <source>Only layers with pixels can be exchanged.</source>
            <translation>Seuls les calques de pixels peuvent être échangés.</translation>
        </message>
        <message>
            <source>Open an older copy of the file.</source>
            <translation>Ouvrez une copie plus ancienne du fichier.</translation>
        </message>
        <message>
            <source>Open an older copy, or save it again where it was made.</source>
            <translation>Ouvrez une copie plus ancienne, ou enregistrez-le de nouveau là où il a été fait.</translation>
        </message>
        <message>
            <source>Open an older copy.</source>
            <translation>Ouvrez une copie plus ancienne.</translation>
        </message>
        <message>
            <source>Open it again to export its master.</source>
            <translation>Ouvrez-le de nouveau pour exporter son original.</translation>
        </message>
        <message>
            <source>Open it as a document of its own.</source>
            <translation>Ouvrez-le comme un document à part.</translation>
        </message>
        <message>
            <source>Open it in a picture program and save it as TIFF, PNG or JPEG.</source>
            <translation>Ouvrez-le dans un logiciel d'images et enregistrez-le en TIFF, PNG ou JPEG.</translation>
        </message>
        <message>
            <source>Open it where it was made, without password.</source>
            <translation>Ouvrez-le là où il a été fait, sans mot de passe.</translation>
        </message>
        <message>
            <source>Open the project as saved.</source>
            <translation>Ouvrez le projet tel qu'il est enregistré.</translation>
        </message>
        <message>
            <source>Open the project.</source>
            <translation>Ouvrez le projet.</translation>
        </message>
        <message>
            <source>Paint on a layer above it, or unlock it.</source>
            <translation>Peignez sur un calque au-dessus, ou déverrouillez-le.</translation>
        </message>
        <message>
            <source>Parts of the picture are missing in the file.</source>
            <translation>Des parties de l'image manquent dans le fichier.</translation>
        </message>
        <message>
            <source>Photoshop's layers in the file are left out; they show the old picture.</source>
            <translation>Les calques de Photoshop dans le fichier sont omis ; ils montrent l'ancienne image.</translation>
        </message>
        <message>
            <source>Pictures cannot be saved as {0}.</source>
            <translation>Les images ne peuvent pas être enregistrées sous {0}.</translation>
        </message>
        <message>
            <source>Place the corners closer together.</source>
            <translation>Rapprochez les coins.</translation>
        </message>
        <message>
            <source>Place them at the frame's corners, clockwise from the top left.</source>
            <translation>Placez-les aux coins du cadre, dans le sens des aiguilles d'une montre depuis le haut à gauche.</translation>
        </message>
        <message>
            <source>Put it into the folder {0}.</source>
            <translation>Placez-le dans le dossier {0}.</translation>
        </message>
        <message>
            <source>Put the base model's folder there, or change base.folder.</source>
            <translation>Placez-y le dossier du modèle de base, ou changez base.folder.</translation>
        </message>
        <message>
            <source>Put the one that came with the result in its place.</source>
            <translation>Remplacez-le par celui qui accompagnait le résultat.</translation>
        </message>
        <message>
            <source>Raise the limit with --maximum-megapixels, scale it down or cut it into parts.</source>
            <translation>Relevez la limite avec --maximum-megapixels, réduisez-la ou découpez-la en parties.</translation>
        </message>
        <message>
            <source>Remove the file, or copy the checkpoint folder again.</source>
            <translation>Supprimez le fichier, ou copiez de nouveau le dossier du checkpoint.</translation>
        </message>
        <message>
            <source>Save it as .tif or .png.</source>
            <translation>Enregistrez-la en .tif ou .png.</translation>
        </message>
        <message>
            <source>Save it in Photoshop with the option to maximize compatibility.</source>
            <translation>Enregistrez-le dans Photoshop avec l'option de compatibilité maximale.</translation>
        </message>
        <message>
            <source>Save it where it was made.</source>
            <translation>Enregistrez-le là où il a été fait.</translation>
        </message>
        <message>
            <source>Save the mask at the photo's own size.</source>
            <translation>Enregistrez le masque à la taille de la photo.</translation>
        </message>
        <message>
            <source>Save the project.</source>
            <translation>Enregistrez le projet.</translation>
        </message>
        <message>
            <source>Say where it lies with --original.</source>
            <translation>Indiquez où il se trouve avec --original.</translation>
        </message>
        <message>
            <source>Say where the original lies with --original.</source>
            <translation>Indiquez où se trouve l'original avec --original.</translation>
        </message>
        <message>
            <source>Scale it down or cut it into parts in a picture program first.</source>
            <translation>Réduisez-la ou découpez-la d'abord dans un logiciel d'images.</translation>
        </message>
        <message>
            <source>Scratches and spots cover {0} of the photo.</source>
            <translation>Rayures et taches couvrent {0} de la photo.</translation>
        </message>
        <message>
            <source>Scratches and spots cover {0} of the photo; {1} is too large to fill.</source>
            <translation>Rayures et taches couvrent {0} de la photo ; {1} sont trop étendus pour être comblés.</translation>
        </message>
        <message>
            <source>See that its disk is there, or export a single file.</source>
            <translation>Vérifiez que son disque est là, ou exportez un seul fichier.</translation>
        </message>
        <message>
            <source>Select the part that is to remain.</source>
            <translation>Sélectionnez la partie qui doit rester.</translation>
        </message>
        <message>
            <source>Super-resolution needs a scale.</source>
            <translation>L'agrandissement demande une échelle.</translation>
        </message>
        <message>
            <source>That is no mask.</source>
            <translation>Ce n'est pas un masque.</translation>
        </message>
        <message>
            <source>That would become too large.</source>
            <translation>Ce serait trop grand.</translation>
        </message>
        <message>
            <source>That would leave nothing of the photo.</source>
            <translation>Il ne resterait rien de la photo.</translation>
        </message>
        <message>
            <source>The ControlNet takes {0} condition channels, but got {1}.</source>
            <translation>Le ControlNet prend {0} canaux de condition, mais en a reçu {1}.</translation>
        </message>
        <message>
            <source>The XMP packet is damaged.</source>
            <translation>Le paquet XMP est endommagé.</translation>
        </message>
        <message>
            <source>The XMP packet is gigantic.</source>
            <translation>Le paquet XMP est gigantesque.</translation>
        </message>
        <message>
            <source>The XMP packet is nested too deeply.</source>
            <translation>Le paquet XMP est imbriqué trop profondément.</translation>
        </message>
        <message>
            <source>The adjustment {0} cannot be read: {1}.</source>
            <translation>Le réglage {0} ne peut pas être lu : {1}.</translation>
        </message>
        <message>
            <source>The album palette {0} cannot be read.</source>
            <translation>La palette d'album {0} ne peut pas être lue.</translation>
        </message>
        <message>
            <source>The bare film is not lighter than the picture on it.</source>
            <translation>Le film nu n'est pas plus clair que l'image qu'il porte.</translation>
        </message>
        <message>
            <source>The base {0} that {1} names is not there.</source>
            <translation>La base {0} que nomme {1} est introuvable.</translation>
        </message>
        <message>
            <source>The camera raw file cannot be developed.</source>
            <translation>Le fichier raw de l'appareil ne peut pas être développé.</translation>
        </message>
        <message>
            <source>The camera raw file was developed to 16-bit Adobe RGB with the camera's white balance.</source>
            <translation>Le fichier raw a été développé en Adobe RGB 16 bits avec la balance des blancs de l'appareil.</translation>
        </message>
        <message>
            <source>The canvas has another size, so the masks and regions were left out.</source>
            <translation>La zone de travail a une autre taille ; les masques et les zones ont donc été omis.</translation>
        </message>
        <message>
            <source>The checkpoint has no scratch detector: nothing was looked for.</source>
            <translation>Le checkpoint n'a pas de détecteur de rayures : rien n'a été recherché.</translation>
        </message>
        <message>
            <source>The checkpoint may be damaged: copy it again, or choose another one.</source>
            <translation>Le checkpoint est peut-être endommagé : copiez-le de nouveau, ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The checkpoint was made for a base that predicts {0}, but {1} says {2}.</source>
            <translation>Le checkpoint a été fait pour une base qui prédit {0}, mais {1} indique {2}.</translation>
        </message>
        <message>
            <source>The checkpoint {0} was not made for the task {1}.</source>
            <translation>Le checkpoint {0} n'a pas été fait pour la tâche {1}.</translation>
        </message>
        <message>
            <source>The checkpoint's folder {0} is missing.</source>
            <translation>Le dossier {0} du checkpoint manque.</translation>
        </message>
        <message>
            <source>The colours were converted from 1 bit.</source>
            <translation>Les couleurs ont été converties à partir de 1 bit.</translation>
        </message>
        <message>
            <source>The colours were converted from CMYK to Adobe RGB through the file's profile.</source>
            <translation>Les couleurs ont été converties de CMJN en Adobe RGB par le profil du fichier.</translation>
        </message>
        <message>
            <source>The colours were converted from CMYK without a profile, so they are approximate.</source>
            <translation>Les couleurs ont été converties depuis CMJN sans profil ; elles sont donc approximatives.</translation>
        </message>
        <message>
            <source>The colours were converted from Lab to Adobe RGB.</source>
            <translation>Les couleurs ont été converties de Lab en Adobe RGB.</translation>
        </message>
        <message>
            <source>The colours were converted from a palette.</source>
            <translation>Les couleurs ont été converties depuis une palette.</translation>
        </message>
        <message>
            <source>The colours were converted from {0}.</source>
            <translation>Les couleurs ont été converties depuis {0}.</translation>
        </message>
        <message>
            <source>The compression cannot be {0}.</source>
            <translation>La compression ne peut pas être {0}.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>L'ordinateur n'a plus assez de mémoire.</translation>
        </message>
        <message>
            <source>The curve has no two points side by side.</source>
            <translation>La courbe n'a pas deux points côte à côte.</translation>
        </message>
        <message>
            <source>The disk of the folder {0} is full.</source>
            <translation>Le disque du dossier {0} est plein.</translation>
        </message>
        <message>
            <source>The document has an adjustment that this program does not know.</source>
            <translation>Le document contient un réglage que ce programme ne connaît pas.</translation>
        </message>
        <message>
            <source>The document has this layer already.</source>
            <translation>Le document a déjà ce calque.</translation>
        </message>
        <message>
            <source>The document has this region already.</source>
            <translation>Le document a déjà cette zone.</translation>
        </message>
        <message>
            <source>The document is in colour already.</source>
            <translation>Le document est déjà en couleurs.</translation>
        </message>
        <message>
            <source>The duotone was read as grey, without its inks.</source>
            <translation>Le bichrome a été lu en gris, sans ses encres.</translation>
        </message>
        <message>
            <source>The file claims {0} x {1} pixels in {2} bytes; it is refused, for no photograph is that small.</source>
            <translation>Le fichier prétend contenir {0} x {1} pixels en {2} octets ; il est refusé, car aucune photo n'est si petite.</translation>
        </message>
        <message>
            <source>The file has a channel without a name; if it is infrared, a scratch mask can be made from it.</source>
            <translation>Le fichier a un canal sans nom ; s'il est infrarouge, on peut en tirer un masque des rayures.</translation>
        </message>
        <message>
            <source>The file has an infrared channel, from which a scratch mask can be made.</source>
            <translation>Le fichier a un canal infrarouge, dont on peut tirer un masque des rayures.</translation>
        </message>
        <message>
            <source>The file has no colour profile; sRGB is assumed.</source>
            <translation>Le fichier n'a pas de profil de couleurs ; sRGB est supposé.</translation>
        </message>
        <message>
            <source>The file holds no flattened picture, and its layers cannot be put together.</source>
            <translation>Le fichier ne contient pas d'image aplatie, et ses calques ne peuvent pas être assemblés.</translation>
        </message>
        <message>
            <source>The file holds no flattened picture; its layers were put together.</source>
            <translation>Le fichier ne contient pas d'image aplatie ; ses calques ont été assemblés.</translation>
        </message>
        <message>
            <source>The file holds {0} pictures; number {1} was taken.</source>
            <translation>Le fichier contient {0} images ; le numéro {1} a été pris.</translation>
        </message>
        <message>
            <source>The file holds {0} pictures; the first was taken.</source>
            <translation>Le fichier contient {0} images ; la première a été prise.</translation>
        </message>
        <message>
            <source>The file is a document that was put together by hand; no recipe makes it again.</source>
            <translation>Le fichier est un document composé à la main ; aucune recette ne peut le refaire.</translation>
        </message>
        <message>
            <source>The file is cut short.</source>
            <translation>Le fichier est tronqué.</translation>
        </message>
        <message>
            <source>The file is damaged.</source>
            <translation>Le fichier est endommagé.</translation>
        </message>
        <message>
            <source>The file is damaged: it does not say where its parts are.</source>
            <translation>Le fichier est endommagé : il n'indique pas où sont ses parties.</translation>
        </message>
        <message>
            <source>The file's colour profile is damaged and was left out; sRGB is assumed.</source>
            <translation>Le profil de couleurs du fichier est endommagé et a été omis ; sRGB est supposé.</translation>
        </message>
        <message>
            <source>The file's colour profile is for another kind of colours; sRGB is assumed.</source>
            <translation>Le profil de couleurs du fichier concerne un autre type de couleurs ; sRGB est supposé.</translation>
        </message>
        <message>
            <source>The file's {0} data is damaged and was left out.</source>
            <translation>Les données {0} du fichier sont endommagées et ont été omises.</translation>
        </message>
        <message>
            <source>The film's values are not three numbers.</source>
            <translation>Les valeurs du film ne sont pas trois nombres.</translation>
        </message>
        <message>
            <source>The flattened picture is compressed in an unknown way.</source>
            <translation>L'image aplatie est compressée d'une manière inconnue.</translation>
        </message>
        <message>
            <source>The folder {0} cannot be read.</source>
            <translation>Le dossier {0} ne peut pas être lu.</translation>
        </message>
        <message>
            <source>The given mask covers {0} of the photo.</source>
            <translation>Le masque donné couvre {0} de la photo.</translation>
        </message>
        <message>
            <source>The group “{0}” became one layer.</source>
            <translation>Le groupe « {0} » est devenu un seul calque.</translation>
        </message>
        <message>
            <source>The infrared channel is damaged and was left out.</source>
            <translation>Le canal infrarouge est endommagé et a été omis.</translation>
        </message>
        <message>
            <source>The infrared channel is not written.</source>
            <translation>Le canal infrarouge n'est pas écrit.</translation>
        </message>
        <message>
            <source>The infrared channel shows the picture itself, as on black-and-white film.</source>
            <translation>Le canal infrarouge montre l'image elle-même, comme sur un film noir et blanc.</translation>
        </message>
        <message>
            <source>The layer cannot lie there.</source>
            <translation>Le calque ne peut pas se trouver là.</translation>
        </message>
        <message>
            <source>The layer has a mask already.</source>
            <translation>Le calque a déjà un masque.</translation>
        </message>
        <message>
            <source>The layer has no mask.</source>
            <translation>Le calque n'a pas de masque.</translation>
        </message>
        <message>
            <source>The layer is no longer there.</source>
            <translation>Le calque n'existe plus.</translation>
        </message>
        <message>
            <source>The layer is not of the document's kind.</source>
            <translation>Le calque n'est pas du type du document.</translation>
        </message>
        <message>
            <source>The layer “{0}” is blended by {1}; it is blended normally here.</source>
            <translation>Le calque « {0} » est fusionné par {1} ; ici, il l'est normalement.</translation>
        </message>
        <message>
            <source>The layer “{0}” is blended by {1}; it was hidden.</source>
            <translation>Le calque « {0} » est fusionné par {1} ; il a été masqué.</translation>
        </message>
        <message>
            <source>The layer “{0}” is no PNG picture and was left out.</source>
            <translation>Le calque « {0} » n'est pas une image PNG et a été omis.</translation>
        </message>
        <message>
            <source>The layer “{0}”: {1}</source>
            <translation>Le calque « {0} » : {1}</translation>
        </message>
        <message>
            <source>The longest side cannot have {0} pixels.</source>
            <translation>Le plus grand côté ne peut pas avoir {0} pixels.</translation>
        </message>
        <message>
            <source>The mask cannot be used.</source>
            <translation>Le masque ne peut pas être utilisé.</translation>
        </message>
        <message>
            <source>The mask does not fit the layer.</source>
            <translation>Le masque ne correspond pas au calque.</translation>
        </message>
        <message>
            <source>The mask has another size than the original.</source>
            <translation>Le masque n'a pas la taille de l'original.</translation>
        </message>
        <message>
            <source>The mask is {0} x {1} pixels, the photo {2} x {3}.</source>
            <translation>Le masque fait {0} x {1} pixels, la photo {2} x {3}.</translation>
        </message>
        <message>
            <source>The mask of region {0} has another size than the photo.</source>
            <translation>Le masque de la zone {0} n'a pas la taille de la photo.</translation>
        </message>
        <message>
            <source>The mask {0} is missing.</source>
            <translation>Le masque {0} manque.</translation>
        </message>
        <message>
            <source>The mask {0} is {1} x {2} pixels, the photo {3} x {4}.</source>
            <translation>Le masque {0} fait {1} x {2} pixels, la photo {3} x {4}.</translation>
        </message>
        <message>
            <source>The memory is too small for {0}.</source>
            <translation>La mémoire est trop petite pour {0}.</translation>
        </message>
        <message>
            <source>The negative prompt counts only at a guidance above 1.</source>
            <translation>La description négative ne compte que si le guidage dépasse 1.</translation>
        </message>
        <message>
            <source>The networks failed unexpectedly: {0}: {1}.</source>
            <translation>Les réseaux ont échoué de manière inattendue : {0} : {1}.</translation>
        </message>
        <message>
            <source>The original (SHA-256 {0}...) was not found.</source>
            <translation>L'original (SHA-256 {0}...) est introuvable.</translation>
        </message>
        <message>
            <source>The photo does not come from a file.</source>
            <translation>La photo ne vient pas d'un fichier.</translation>
        </message>
        <message>
            <source>The photo has no infrared channel.</source>
            <translation>La photo n'a pas de canal infrarouge.</translation>
        </message>
        <message>
            <source>The photo is black-and-white or toned.</source>
            <translation>La photo est en noir et blanc ou virée.</translation>
        </message>
        <message>
            <source>The photo is in colour.</source>
            <translation>La photo est en couleurs.</translation>
        </message>
        <message>
            <source>The photo is only {0} x {1} pixels.</source>
            <translation>La photo ne fait que {0} x {1} pixels.</translation>
        </message>
        <message>
            <source>The photo is {0} x {1} pixels; {2} megapixels are the most that is restored.</source>
            <translation>La photo fait {0} x {1} pixels ; {2} mégapixels au plus sont restaurés.</translation>
        </message>
        <message>
            <source>The picture has no pixels.</source>
            <translation>L'image n'a pas de pixels.</translation>
        </message>
        <message>
            <source>The picture is {0} x {1} pixels; {2} megapixels are the most that is opened.</source>
            <translation>L'image fait {0} x {1} pixels ; {2} mégapixels au plus sont ouverts.</translation>
        </message>
        <message>
            <source>The place of a photo is not on its page.</source>
            <translation>L'emplacement d'une photo n'est pas sur sa page.</translation>
        </message>
        <message>
            <source>The places of photos in {0} cannot be read: {1}.</source>
            <translation>Les emplacements des photos dans {0} ne peuvent pas être lus : {1}.</translation>
        </message>
        <message>
            <source>The project does not say its version.</source>
            <translation>Le projet n'indique pas sa version.</translation>
        </message>
        <message>
            <source>The project is damaged: a size is no number.</source>
            <translation>Le projet est endommagé : une taille n'est pas un nombre.</translation>
        </message>
        <message>
            <source>The project is damaged: the kind of a layer's pixels has a value that makes no sense.</source>
            <translation>Le projet est endommagé : le type de pixels d'un calque a une valeur insensée.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of layers has a value that makes no sense.</source>
            <translation>Le projet est endommagé : la liste des calques a une valeur insensée.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of masks has a value that makes no sense.</source>
            <translation>Le projet est endommagé : la liste des masques a une valeur insensée.</translation>
        </message>
        <message>
            <source>The project is damaged: the list of parts has a value that makes no sense.</source>
            <translation>Le projet est endommagé : la liste des parties a une valeur insensée.</translation>
        </message>
        <message>
            <source>The project is damaged: the size of a mask has a value that makes no sense.</source>
            <translation>Le projet est endommagé : la taille d'un masque a une valeur insensée.</translation>
        </message>
        <message>
            <source>The project is damaged: {0}</source>
            <translation>Le projet est endommagé : {0}</translation>
        </message>
        <message>
            <source>The project is damaged: {0} has a value that makes no sense.</source>
            <translation>Le projet est endommagé : {0} a une valeur insensée.</translation>
        </message>
        <message>
            <source>The project was written by a newer version of this program (format {0}, this one knows {1}).</source>
            <translation>Le projet a été écrit par une version plus récente de ce programme (format {0}, celle-ci connaît {1}).</translation>
        </message>
        <message>
            <source>The project's stack.xml is damaged.</source>
            <translation>Le fichier stack.xml du projet est endommagé.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: its outermost element.</source>
            <translation>Le fichier stack.xml du projet est insensé : son élément extérieur.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the depth of its groups.</source>
            <translation>Le fichier stack.xml du projet est insensé : la profondeur de ses groupes.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the number of its layers.</source>
            <translation>Le fichier stack.xml du projet est insensé : le nombre de ses calques.</translation>
        </message>
        <message>
            <source>The project's stack.xml makes no sense: the {0} of an element.</source>
            <translation>Le fichier stack.xml du projet est insensé : {0} d'un élément.</translation>
        </message>
        <message>
            <source>The project's stack.xml uses XML entities; it is refused.</source>
            <translation>Le fichier stack.xml du projet utilise des entités XML ; il est refusé.</translation>
        </message>
        <message>
            <source>The quality cannot be {0}.</source>
            <translation>La qualité ne peut pas être {0}.</translation>
        </message>
        <message>
            <source>The recipe asks for a mask of your own.</source>
            <translation>La recette demande un masque à vous.</translation>
        </message>
        <message>
            <source>The recipe cannot be read: {0}.</source>
            <translation>La recette ne peut pas être lue : {0}.</translation>
        </message>
        <message>
            <source>The recipe has version {0}; this program reads {1}.</source>
            <translation>La recette est de la version {0} ; ce programme lit la version {1}.</translation>
        </message>
        <message>
            <source>The recipe is not JSON: {0}.</source>
            <translation>La recette n'est pas du JSON : {0}.</translation>
        </message>
        <message>
            <source>The recipe is not a JSON object.</source>
            <translation>La recette n'est pas un objet JSON.</translation>
        </message>
        <message>
            <source>The recipe on record makes no sense: {0}</source>
            <translation>La recette consignée est insensée : {0}</translation>
        </message>
        <message>
            <source>The record in the XMP is damaged: {0}.</source>
            <translation>L'enregistrement dans le XMP est endommagé : {0}.</translation>
        </message>
        <message>
            <source>The record of the file's making has version {0}; this program reads {1}.</source>
            <translation>L'enregistrement de la création du fichier est de la version {0} ; ce programme lit la version {1}.</translation>
        </message>
        <message>
            <source>The record of the file's making is damaged: {0}: {1}.</source>
            <translation>L'enregistrement de la création du fichier est endommagé : {0} : {1}.</translation>
        </message>
        <message>
            <source>The record of the file's making is not a JSON object.</source>
            <translation>L'enregistrement de la création du fichier n'est pas un objet JSON.</translation>
        </message>
        <message>
            <source>The recovery copy failed: {0}.</source>
            <translation>La copie de récupération a échoué : {0}.</translation>
        </message>
        <message>
            <source>The recovery file {0} cannot be used: {1}.</source>
            <translation>Le fichier de récupération {0} ne peut pas être utilisé : {1}.</translation>
        </message>
        <message>
            <source>The recovery file {0} is damaged.</source>
            <translation>Le fichier de récupération {0} est endommagé.</translation>
        </message>
        <message>
            <source>The recovery folder {0} cannot be made: {1}.</source>
            <translation>Le dossier de récupération {0} ne peut pas être créé : {1}.</translation>
        </message>
        <message>
            <source>The region cannot stand there.</source>
            <translation>La zone ne peut pas se trouver là.</translation>
        </message>
        <message>
            <source>The region is no longer there.</source>
            <translation>La zone n'existe plus.</translation>
        </message>
        <message>
            <source>The region's mask does not fit the photo.</source>
            <translation>Le masque de la zone ne correspond pas à la photo.</translation>
        </message>
        <message>
            <source>The result is larger than the photo.</source>
            <translation>Le résultat est plus grand que la photo.</translation>
        </message>
        <message>
            <source>The result is {0} x {1} pixels, the original {2} x {3}: they cannot be compared.</source>
            <translation>Le résultat fait {0} x {1} pixels, l'original {2} x {3} : ils ne peuvent pas être comparés.</translation>
        </message>
        <message>
            <source>The results with other seeds have another size.</source>
            <translation>Les résultats obtenus avec d'autres graines ont une autre taille.</translation>
        </message>
        <message>
            <source>The second part of the file's XMP data is damaged and was left out.</source>
            <translation>La seconde partie des données XMP du fichier est endommagée et a été omise.</translation>
        </message>
        <message>
            <source>The strength of region {0} is {1}.</source>
            <translation>L'intensité de la zone {0} est {1}.</translation>
        </message>
        <message>
            <source>The subsampling cannot be {0}.</source>
            <translation>Le sous-échantillonnage ne peut pas être {0}.</translation>
        </message>
        <message>
            <source>The text was too long; {0} was not read.</source>
            <translation>Le texte était trop long ; {0} n'a pas été lu.</translation>
        </message>
        <message>
            <source>The tokenizer in {0} has {1} entries, the text encoder {2}.</source>
            <translation>Le tokenizer dans {0} a {1} entrées, l'encodeur de texte {2}.</translation>
        </message>
        <message>
            <source>The tokenizer in {0} is damaged.</source>
            <translation>Le tokenizer dans {0} est endommagé.</translation>
        </message>
        <message>
            <source>The tone model gave values that are not numbers.</source>
            <translation>Le modèle de tons a donné des valeurs qui ne sont pas des nombres.</translation>
        </message>
        <message>
            <source>The two masks are not of one size.</source>
            <translation>Les deux masques n'ont pas la même taille.</translation>
        </message>
        <message>
            <source>The weights in {0} do not fit the config.json beside them: {1}.</source>
            <translation>Les poids dans {0} ne correspondent pas au config.json voisin : {1}.</translation>
        </message>
        <message>
            <source>The {0} gave values that are not numbers.</source>
            <translation>Un réseau ({0}) a donné des valeurs qui ne sont pas des nombres.</translation>
        </message>
        <message>
            <source>There are {0} region prompts, but {1} region masks.</source>
            <translation>Il y a {0} descriptions de zones, mais {1} masques.</translation>
        </message>
        <message>
            <source>There is no checkpoint folder {0}.</source>
            <translation>Il n'y a pas de dossier de checkpoint {0}.</translation>
        </message>
        <message>
            <source>There is no checkpoint {0}.</source>
            <translation>Il n'y a pas de checkpoint {0}.</translation>
        </message>
        <message>
            <source>There is no diffusion at strength 0, so no colour was added.</source>
            <translation>Avec une intensité de 0, il n'y a pas de diffusion ; aucune couleur n'a donc été ajoutée.</translation>
        </message>
        <message>
            <source>There is no diffusion at strength 0, so words change nothing.</source>
            <translation>Avec une intensité de 0, il n'y a pas de diffusion ; les mots ne changent donc rien.</translation>
        </message>
        <message>
            <source>There is no page {0}; the file has 1 page.</source>
            <translation>Il n'y a pas de page {0} ; le fichier a 1 page.</translation>
        </message>
        <message>
            <source>There is no page {0}; the file has {1} pages.</source>
            <translation>Il n'y a pas de page {0} ; le fichier a {1} pages.</translation>
        </message>
        <message>
            <source>There is nothing to paint on.</source>
            <translation>Il n'y a rien sur quoi peindre.</translation>
        </message>
        <message>
            <source>These four corners do not form a frame.</source>
            <translation>Ces quatre coins ne forment pas un cadre.</translation>
        </message>
        <message>
            <source>This cannot be picked for the active adjustment.</source>
            <translation>Cela ne peut pas être prélevé pour le réglage actif.</translation>
        </message>
        <message>
            <source>This checkpoint allows up to {0}.</source>
            <translation>Ce checkpoint en permet jusqu'à {0}.</translation>
        </message>
        <message>
            <source>This checkpoint cannot enlarge photos.</source>
            <translation>Ce checkpoint ne peut pas agrandir les photos.</translation>
        </message>
        <message>
            <source>This checkpoint has no scratch detector.</source>
            <translation>Ce checkpoint n'a pas de détecteur de rayures.</translation>
        </message>
        <message>
            <source>This checkpoint never learnt these words and left them out: {0}.</source>
            <translation>Ce checkpoint n’a jamais appris ces mots et les a laissés de côté : {0}.</translation>
        </message>
        <message>
            <source>This computer has no device {0} that PyTorch can use.</source>
            <translation>Cet ordinateur n'a pas de périphérique {0} utilisable par PyTorch.</translation>
        </message>
        <message>
            <source>This is a fault of the program; please report it with the photo's size and format.</source>
            <translation>C'est une erreur du programme ; merci de la signaler avec la taille et le format de la photo.</translation>
        </message>
        <message>
            <source>This is no project of this program.</source>
            <translation>Ce n'est pas un projet de ce programme.</translation>
        </message>
        <message>
            <source>This kind of Photoshop file is not known.</source>
            <translation>Ce type de fichier Photoshop est inconnu.</translation>
        </message>
        <message>
            <source>This layer is locked.</source>
            <translation>Ce calque est verrouillé.</translation>
        </message>
        <message>
            <source>This layer is no adjustment.</source>
            <translation>Ce calque n'est pas un réglage.</translation>
        </message>
        <message>
            <source>This region is locked.</source>
            <translation>Cette zone est verrouillée.</translation>
        </message>
        <message>
            <source>Tone and colour corrected at strength {0}.</source>
            <translation>Tons et couleurs corrigés avec une intensité de {0}.</translation>
        </message>
        <message>
            <source>Try another folder.</source>
            <translation>Essayez un autre dossier.</translation>
        </message>
        <message>
            <source>Two of the three files would have the same name.</source>
            <translation>Deux des trois fichiers porteraient le même nom.</translation>
        </message>
        <message>
            <source>Unlock it first.</source>
            <translation>Déverrouillez l'élément d'abord.</translation>
        </message>
        <message>
            <source>Update IIDE Studio to use this checkpoint.</source>
            <translation>Mettez IIDE Studio à jour pour utiliser ce checkpoint.</translation>
        </message>
        <message>
            <source>Update IIDE Studio, or write the recipe again with --print-recipe.</source>
            <translation>Mettez IIDE Studio à jour, ou récrivez la recette avec --print-recipe.</translation>
        </message>
        <message>
            <source>Update IIDE Studio.</source>
            <translation>Mettez IIDE Studio à jour.</translation>
        </message>
        <message>
            <source>Use --device auto, or install the PyTorch build for your graphics card.</source>
            <translation>Utilisez --device auto, ou installez la version de PyTorch pour votre carte graphique.</translation>
        </message>
        <message>
            <source>Use a name that ends in .png or .tif.</source>
            <translation>Utilisez un nom qui se termine par .png ou .tif.</translation>
        </message>
        <message>
            <source>Use a name that ends in one of: {0}.</source>
            <translation>Utilisez un nom qui se termine par l'un de ceux-ci : {0}.</translation>
        </message>
        <message>
            <source>Use a name that ends in {0}.</source>
            <translation>Utilisez un nom qui se termine par {0}.</translation>
        </message>
        <message>
            <source>Use at most {0} characters, none of \ / : * ? " &lt; &gt; |.</source>
            <translation>Utilisez au plus {0} caractères, aucun parmi \ / : * ? " &lt; &gt; |.</translation>
        </message>
        <message>
            <source>Use letters, digits, spaces and hyphens.</source>
            <translation>Utilisez des lettres, des chiffres, des espaces et des traits d'union.</translation>
        </message>
        <message>
            <source>Use the base and the ControlNet that were trained together.</source>
            <translation>Utilisez la base et le ControlNet entraînés ensemble.</translation>
        </message>
        <message>
            <source>Use the tokenizer and the text encoder that were trained together.</source>
            <translation>Utilisez le tokenizer et l'encodeur de texte entraînés ensemble.</translation>
        </message>
        <message>
            <source>Wait until the other program is ready.</source>
            <translation>Attendez que l'autre programme ait terminé.</translation>
        </message>
        <message>
            <source>WebP has no place for IPTC and Photoshop data, so captions, names and places go into XMP and the rest is left out; .tif and .jpg keep all.</source>
            <translation>WebP n'a pas de place pour les données IPTC et Photoshop ; légendes, noms et lieux vont donc dans le XMP, et le reste est omis ; .tif et .jpg gardent tout.</translation>
        </message>
        <message>
            <source>What was detected does not fit the photo.</source>
            <translation>Ce qui a été détecté ne correspond pas à la photo.</translation>
        </message>
        <message>
            <source>Working at {0} x {1} pixels.</source>
            <translation>Travail à {0} x {1} pixels.</translation>
        </message>
        <message>
            <source>Write one with --print-recipe.</source>
            <translation>Écrivez-en une avec --print-recipe.</translation>
        </message>
        <message>
            <source>Write them with 'iide-studio split-album --only-find'.</source>
            <translation>Écrivez-les avec « iide-studio split-album --only-find ».</translation>
        </message>
        <message>
            <source>its colours were converted.</source>
            <translation>ses couleurs ont été converties.</translation>
        </message>
        <message>
            <source>region {0} (strength {1}): {2}</source>
            <translation>zone {0} (intensité {1}) : {2}</translation>
        </message>
        <message>
            <source>scale is {0}.</source>
            <translation>L'échelle est {0}.</translation>
        </message>
        <message>
            <source>steps is {0}.</source>
            <translation>Le nombre d'étapes est {0}.</translation>
        </message>
        <message>
            <source>{0} asks for the class {1}, which this program does not load there.</source>
            <translation>{0} demande la classe {1}, que ce programme ne charge pas là.</translation>
        </message>
        <message>
            <source>{0} belongs to a program that runs.</source>
            <translation>{0} appartient à un programme en cours.</translation>
        </message>
        <message>
            <source>{0} bits cannot be written.</source>
            <translation>{0} bits ne peuvent pas être écrits.</translation>
        </message>
        <message>
            <source>{0} bits were stretched to {1}.</source>
            <translation>{0} bits ont été étendus à {1}.</translation>
        </message>
        <message>
            <source>{0} can no longer be read, so that there is no master.</source>
            <translation>{0} ne peut plus être lu ; il n'y a donc pas d'original.</translation>
        </message>
        <message>
            <source>{0} cannot be opened: {1}.</source>
            <translation>{0} ne peut pas être ouvert : {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read again: {1}.</source>
            <translation>{0} ne peut pas être relu : {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be read.</source>
            <translation>{0} ne peut pas être lu.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} ne peut pas être lu : {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be understood.</source>
            <translation>{0} est incompréhensible.</translation>
        </message>
        <message>
            <source>{0} comes with the program.</source>
            <translation>{0} est fourni avec le programme.</translation>
        </message>
        <message>
            <source>{0} could not be read to its end: {1}.</source>
            <translation>{0} n'a pas pu être lu jusqu'au bout : {1}.</translation>
        </message>
        <message>
            <source>{0} could not be written: A part of that path is not a folder.</source>
            <translation>{0} n'a pas pu être écrit : une partie de ce chemin n'est pas un dossier.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk is full.</source>
            <translation>{0} n'a pas pu être écrit : le disque est plein.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk is read-only.</source>
            <translation>{0} n'a pas pu être écrit : le disque est en lecture seule.</translation>
        </message>
        <message>
            <source>{0} could not be written: The disk quota is used up.</source>
            <translation>{0} n'a pas pu être écrit : le quota du disque est épuisé.</translation>
        </message>
        <message>
            <source>{0} could not be written: The folder does not exist.</source>
            <translation>{0} n'a pas pu être écrit : le dossier n'existe pas.</translation>
        </message>
        <message>
            <source>{0} could not be written: The name is too long.</source>
            <translation>{0} n'a pas pu être écrit : le nom est trop long.</translation>
        </message>
        <message>
            <source>{0} could not be written: Writing there is not allowed.</source>
            <translation>{0} n'a pas pu être écrit : l'écriture n'y est pas autorisée.</translation>
        </message>
        <message>
            <source>{0} could not be written: {1}.</source>
            <translation>{0} n'a pas pu être écrit : {1}.</translation>
        </message>
        <message>
            <source>{0} does not exist.</source>
            <translation>{0} n'existe pas.</translation>
        </message>
        <message>
            <source>{0} does not fit the format: {1} is missing.</source>
            <translation>{0} ne correspond pas au format : {1} manque.</translation>
        </message>
        <message>
            <source>{0} does not fit the format: {1}.</source>
            <translation>{0} ne correspond pas au format : {1}.</translation>
        </message>
        <message>
            <source>{0} dots per inch make no sense.</source>
            <translation>{0} points par pouce n'ont pas de sens.</translation>
        </message>
        <message>
            <source>{0} exists already.</source>
            <translation>{0} existe déjà.</translation>
        </message>
        <message>
            <source>{0} has downsampling of the condition {1}, which does not fit {2}: {3}.</source>
            <translation>{0} réduit la condition de {1}, ce qui ne correspond pas à {2} : {3}.</translation>
        </message>
        <message>
            <source>{0} has format version {1}; this program reads up to {2}.</source>
            <translation>{0} a la version de format {1} ; ce programme lit jusqu'à {2}.</translation>
        </message>
        <message>
            <source>{0} has lost a part.</source>
            <translation>{0} a perdu une partie.</translation>
        </message>
        <message>
            <source>{0} has no infrared channel.</source>
            <translation>{0} n'a pas de canal infrarouge.</translation>
        </message>
        <message>
            <source>{0} has no layer that can be read.</source>
            <translation>{0} n'a aucun calque lisible.</translation>
        </message>
        <message>
            <source>{0} has no place for JPEG's comment, so it is left out.</source>
            <translation>{0} n'a pas de place pour le commentaire JPEG ; il est donc omis.</translation>
        </message>
        <message>
            <source>{0} has no place for PNG's texts, so they are left out; .png keeps them.</source>
            <translation>{0} n'a pas de place pour les textes PNG ; ils sont donc omis ; .png les garde.</translation>
        </message>
        <message>
            <source>{0} has no valid format version: {1}.</source>
            <translation>{0} n'a pas de version de format valable : {1}.</translation>
        </message>
        <message>
            <source>{0} has no weights (.safetensors).</source>
            <translation>{0} n'a pas de poids (.safetensors).</translation>
        </message>
        <message>
            <source>{0} has too little memory, even for tiles of {1} pixels.</source>
            <translation>{0} a trop peu de mémoire, même pour des tuiles de {1} pixels.</translation>
        </message>
        <message>
            <source>{0} has {1} {2}, which does not fit {3}: {4}.</source>
            <translation>{0} a {1} {2}, ce qui ne correspond pas à {3} : {4}.</translation>
        </message>
        <message>
            <source>{0} holds 8 bits, so the photo's 16 are rounded; .tif keeps them.</source>
            <translation>{0} contient 8 bits ; les 16 de la photo sont donc arrondis ; .tif les garde.</translation>
        </message>
        <message>
            <source>{0} holds pickled weights, which can run code when they are opened.</source>
            <translation>{0} contient des poids « pickle », qui peuvent exécuter du code à l'ouverture.</translation>
        </message>
        <message>
            <source>{0} in the checkpoint's recommended recipe is not a setting of a restoration.</source>
            <translation>{0} dans la recette recommandée du checkpoint n'est pas un réglage de restauration.</translation>
        </message>
        <message>
            <source>{0} in the project is damaged or no PNG picture.</source>
            <translation>{0} dans le projet est endommagé ou n'est pas une image PNG.</translation>
        </message>
        <message>
            <source>{0} in the recipe is not a setting of a restoration.</source>
            <translation>{0} dans la recette n'est pas un réglage de restauration.</translation>
        </message>
        <message>
            <source>{0} in {1} is too large.</source>
            <translation>{0} dans {1} est trop grand.</translation>
        </message>
        <message>
            <source>{0} is a PDF document, not a picture.</source>
            <translation>{0} est un document PDF, pas une image.</translation>
        </message>
        <message>
            <source>{0} is a film or a picture of a kind that cannot be read.</source>
            <translation>{0} est un film ou une image d'un type qui ne peut pas être lu.</translation>
        </message>
        <message>
            <source>{0} is a folder.</source>
            <translation>{0} est un dossier.</translation>
        </message>
        <message>
            <source>{0} is a link to a place outside of the checkpoint.</source>
            <translation>{0} est un lien vers un endroit hors du checkpoint.</translation>
        </message>
        <message>
            <source>{0} is a pickled file under a wrong name; such files can run code.</source>
            <translation>{0} est un fichier « pickle » sous un faux nom ; de tels fichiers peuvent exécuter du code.</translation>
        </message>
        <message>
            <source>{0} is cut off or damaged: it has {1} bytes and should have {2}.</source>
            <translation>{0} est tronqué ou endommagé : il a {1} octets et devrait en avoir {2}.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut off.</source>
            <translation>{0} est endommagé ou tronqué.</translation>
        </message>
        <message>
            <source>{0} is damaged or cut short and cannot be read.</source>
            <translation>{0} est endommagé ou tronqué et ne peut pas être lu.</translation>
        </message>
        <message>
            <source>{0} is damaged or no project file.</source>
            <translation>{0} est endommagé ou n'est pas un fichier de projet.</translation>
        </message>
        <message>
            <source>{0} is damaged.</source>
            <translation>{0} est endommagé.</translation>
        </message>
        <message>
            <source>{0} is damaged: it is not JSON.</source>
            <translation>{0} est endommagé : ce n'est pas du JSON.</translation>
        </message>
        <message>
            <source>{0} is damaged: it is not a JSON object.</source>
            <translation>{0} est endommagé : ce n'est pas un objet JSON.</translation>
        </message>
        <message>
            <source>{0} is damaged: {1} cannot be read.</source>
            <translation>{0} est endommagé : {1} ne peut pas être lu.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} est vide.</translation>
        </message>
        <message>
            <source>{0} is encrypted.</source>
            <translation>{0} est chiffré.</translation>
        </message>
        <message>
            <source>{0} is incomplete: {1} is missing.</source>
            <translation>{0} est incomplet : {1} manque.</translation>
        </message>
        <message>
            <source>{0} is missing.</source>
            <translation>{0} manque.</translation>
        </message>
        <message>
            <source>{0} is no OpenRaster file.</source>
            <translation>{0} n'est pas un fichier OpenRaster.</translation>
        </message>
        <message>
            <source>{0} is no longer the file that was opened.</source>
            <translation>{0} n'est plus le fichier qui avait été ouvert.</translation>
        </message>
        <message>
            <source>{0} is no place of a photo on a page.</source>
            <translation>{0} n'est pas l'emplacement d'une photo sur une page.</translation>
        </message>
        <message>
            <source>{0} is no record of ours.</source>
            <translation>{0} n'est pas un enregistrement de ce programme.</translation>
        </message>
        <message>
            <source>{0} is not a checkpoint: it has neither {1} nor the folders unet and controlnet.</source>
            <translation>{0} n'est pas un checkpoint : il n'y a ni {1} ni les dossiers unet et controlnet.</translation>
        </message>
        <message>
            <source>{0} is not a checkpoint: it has neither {1} nor {2}.</source>
            <translation>{0} n'est pas un checkpoint : il n'y a ni {1} ni {2}.</translation>
        </message>
        <message>
            <source>{0} is not a device.</source>
            <translation>{0} n'est pas un périphérique.</translation>
        </message>
        <message>
            <source>{0} is not a folder.</source>
            <translation>{0} n'est pas un dossier.</translation>
        </message>
        <message>
            <source>{0} is not a number format.</source>
            <translation>{0} n'est pas un format de nombres.</translation>
        </message>
        <message>
            <source>{0} is not a picture of a known format.</source>
            <translation>{0} n'est pas une image d'un format connu.</translation>
        </message>
        <message>
            <source>{0} is not listed in the checkpoint's iide.json.</source>
            <translation>{0} ne figure pas dans le iide.json du checkpoint.</translation>
        </message>
        <message>
            <source>{0} is not the file that the checkpoint was made with: its SHA-256 differs.</source>
            <translation>{0} n'est pas le fichier avec lequel le checkpoint a été fait : son SHA-256 diffère.</translation>
        </message>
        <message>
            <source>{0} is not the mask that was used; its hash differs.</source>
            <translation>{0} n'est pas le masque utilisé ; son empreinte diffère.</translation>
        </message>
        <message>
            <source>{0} is not the original: its SHA-256 is another one.</source>
            <translation>{0} n'est pas l'original : son SHA-256 est différent.</translation>
        </message>
        <message>
            <source>{0} is only {1} x {2} pixels.</source>
            <translation>{0} ne fait que {1} x {2} pixels.</translation>
        </message>
        <message>
            <source>{0} is packed in an unknown way.</source>
            <translation>{0} est compressé d'une manière inconnue.</translation>
        </message>
        <message>
            <source>{0} is refused: a part has a name that points outside.</source>
            <translation>{0} est refusé : une partie a un nom qui mène à l'extérieur.</translation>
        </message>
        <message>
            <source>{0} is refused: a part is far too large.</source>
            <translation>{0} est refusé : une partie est beaucoup trop grande.</translation>
        </message>
        <message>
            <source>{0} is refused: it would unpack to far too much.</source>
            <translation>{0} est refusé : décompressé, il serait beaucoup trop grand.</translation>
        </message>
        <message>
            <source>{0} is refused: its directory names more than there is.</source>
            <translation>{0} est refusé : son répertoire nomme plus que ce qu'il contient.</translation>
        </message>
        <message>
            <source>{0} is refused: its layers would need far too much memory.</source>
            <translation>{0} est refusé : ses calques demanderaient beaucoup trop de mémoire.</translation>
        </message>
        <message>
            <source>{0} is refused: two of its parts have the same name.</source>
            <translation>{0} est refusé : deux de ses parties portent le même nom.</translation>
        </message>
        <message>
            <source>{0} is the original and never overwritten.</source>
            <translation>{0} est l'original et n'est jamais écrasé.</translation>
        </message>
        <message>
            <source>{0} is too large for this computer's memory.</source>
            <translation>{0} est trop grand pour la mémoire de cet ordinateur.</translation>
        </message>
        <message>
            <source>{0} is too large to be a record of ours.</source>
            <translation>{0} est trop grand pour être un enregistrement de ce programme.</translation>
        </message>
        <message>
            <source>{0} is write-protected.</source>
            <translation>{0} est protégé en écriture.</translation>
        </message>
        <message>
            <source>{0} is {1} x {2} pixels; {3} megapixels are the most that is restored.</source>
            <translation>{0} fait {1} x {2} pixels ; {3} mégapixels au plus sont restaurés.</translation>
        </message>
        <message>
            <source>{0} may not be read.</source>
            <translation>Vous n'avez pas le droit de lire {0}.</translation>
        </message>
        <message>
            <source>{0} megapixels are the most that is opened.</source>
            <translation>{0} mégapixels au plus sont ouverts.</translation>
        </message>
        <message>
            <source>{0} names {1}, which lies outside of the checkpoint's folder.</source>
            <translation>{0} nomme {1}, qui se trouve hors du dossier du checkpoint.</translation>
        </message>
        <message>
            <source>{0} of {1} parts of the picture could not be recovered.</source>
            <translation>{0} parties de l'image sur {1} n'ont pas pu être récupérées.</translation>
        </message>
        <message>
            <source>{0} says that it is gigantic; it is refused.</source>
            <translation>{0} se dit gigantesque ; il est refusé.</translation>
        </message>
        <message>
            <source>{0} says that it is {1} x {2} pixels; it is refused.</source>
            <translation>{0} prétend faire {1} x {2} pixels ; il est refusé.</translation>
        </message>
        <message>
            <source>{0} was changed by another program since it was opened.</source>
            <translation>{0} a été modifié par un autre programme depuis son ouverture.</translation>
        </message>
        <message>
            <source>{0} was changed while it was read.</source>
            <translation>{0} a été modifié pendant la lecture.</translation>
        </message>
        <message>
            <source>{0} was made for a base that predicts {1}, but {2} predicts {3}.</source>
            <translation>{0} a été fait pour une base qui prédit {1}, mais {2} prédit {3}.</translation>
        </message>
        <message>
            <source>{0} would change every pixel a little, outside the mask too.</source>
            <translation>{0} changerait un peu chaque pixel, hors du masque aussi.</translation>
        </message>
        <message>
            <source>{0} x {1} pixels are too many for {2}.</source>
            <translation>{0} x {1} pixels, c'est trop pour {2}.</translation>
        </message>
        <message>
            <source>{0} {1} steps from {2}, guidance {3}, seed {4}.</source>
            <translation>{0} étapes {1} à partir de {2}, guidage {3}, graine {4}.</translation>
        </message>
        <message>
            <source>“{0}” is no pattern for names.</source>
            <translation>« {0} » n'est pas un modèle de noms.</translation>
        </message>
        <message>
            <source>“{0}” is too long.</source>
            <translation>« {0} » est trop long.</translation>
        </message>
        <message>
            <source>The picture came from the clipboard, not from a file.</source>
            <translation>L'image vient du presse-papiers, pas d'un fichier.</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>Measuring what the restoration changed…</source>
            <translation>Mesure de ce que la restauration a modifié…</translation>
        </message>
        <message>
            <source>The colours are explained below; hatched colours are guessed.</source>
            <translation>Les couleurs sont expliquées ci-dessous ; les couleurs hachurées sont devinées.</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>Comblé</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <source>Uncertain</source>
            <translation>Incertain</translation>
        </message>
        <message>
            <source>Guessed colour</source>
            <translation>Couleur devinée</translation>
        </message>
        <message>
            <source>nothing of the original is left there</source>
            <translation>il n'y reste rien de l'original</translation>
        </message>
        <message>
            <source>the colour moved; the stronger, the further</source>
            <translation>la couleur s'est déplacée ; plus c'est vif, plus l'écart est grand</translation>
        </message>
        <message>
            <source>results with other seeds differ there</source>
            <translation>les résultats obtenus avec d'autres graines y diffèrent</translation>
        </message>
        <message>
            <source>hatched: nobody knows the colour, it was made up</source>
            <translation>hachuré : personne ne connaît la couleur, elle a été inventée</translation>
        </message>
    </context>
    <context>
        <name>EvidenceLegend</name>
        <message>
            <source>Colours of the evidence map</source>
            <translation>Couleurs de la carte des interventions</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>One file</source>
            <translation>Un fichier</translation>
        </message>
        <message>
            <source>Three files: master, restored TIFF, access JPEG</source>
            <translation>Trois fichiers : original, TIFF restauré, JPEG de consultation</translation>
        </message>
        <message>
            <source>What to export</source>
            <translation>Contenu de l'exportation</translation>
        </message>
        <message>
            <source>A single picture, or all that an archive keeps</source>
            <translation>Une seule image, ou tout ce que conserve une archive</translation>
        </message>
        <message>
            <source>Take over what the photo's file says</source>
            <translation>Reprendre les informations du fichier de la photo</translation>
        </message>
        <message>
            <source>Leave out places, paths and prompts</source>
            <translation>Omettre les lieux, les chemins et les descriptions</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>{name} is the original, which is never replaced.</source>
            <translation>{name} est l'original, qui n'est jamais remplacé.</translation>
        </message>
        <message>
            <source>Choose another name or another folder.</source>
            <translation>Choisissez un autre nom ou un autre dossier.</translation>
        </message>
        <message>
            <source>Metadata and privacy</source>
            <translation>Métadonnées et confidentialité</translation>
        </message>
        <message>
            <source>Captions, dates, camera and all else; how the picture was made is always noted</source>
            <translation>Légendes, dates, appareil et tout le reste ; la manière dont l'image a été produite est toujours consignée</translation>
        </message>
        <message>
            <source>For pictures that go to others: no coordinates, no names of folders, no words</source>
            <translation>Pour les images destinées à d'autres : ni coordonnées, ni noms de dossiers, ni descriptions</translation>
        </message>
        <message>
            <source>Write the file or files</source>
            <translation>Écrire le ou les fichiers</translation>
        </message>
        <message>
            <source>Three files</source>
            <translation>Trois fichiers</translation>
        </message>
        <message>
            <source>The master is the photo's own file, copied and checked byte by byte. The restored picture is a TIFF of 16 bits in the photo's colours and size. The access picture is a JPEG in sRGB.</source>
            <translation>L'original est le fichier même de la photo, copié et vérifié octet par octet. L'image restaurée est un TIFF 16 bits, dans les couleurs et à la taille de la photo. L'image de consultation est un JPEG en sRGB.</translation>
        </message>
        <message>
            <source>Longest side of the access picture</source>
            <translation>Grand côté de l'image de consultation</translation>
        </message>
        <message>
            <source>Longest side of the access picture:</source>
            <translation>Grand côté de l'image de consultation :</translation>
        </message>
        <message>
            <source>The photo came from no file, so there is no master.</source>
            <translation>La photo ne vient d'aucun fichier ; il n'y a donc pas d'original.</translation>
        </message>
        <message>
            <source>The master keeps all that it says, places too: do not give it away.</source>
            <translation>L'original garde toutes ses indications, lieux compris : ne le transmettez pas.</translation>
        </message>
        <message>
            <source>{path} (stays where it is)</source>
            <translation>{path} (reste où il est)</translation>
        </message>
        <message>
            <source>{path} (exists already)</source>
            <translation>{path} (existe déjà)</translation>
        </message>
    </context>
    <context>
        <name>ExportFormatBox</name>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Comme la photo</translation>
        </message>
        <message>
            <source>16 bits per channel</source>
            <translation>16 bits par couche</translation>
        </message>
        <message>
            <source>8 bits per channel</source>
            <translation>8 bits par couche</translation>
        </message>
        <message>
            <source>As the photo, else Deflate</source>
            <translation>Comme la photo, sinon Deflate</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Without loss</source>
            <translation>Sans perte</translation>
        </message>
        <message>
            <source>Format:</source>
            <translation>Format :</translation>
        </message>
        <message>
            <source>TIFF and PNG keep every pixel</source>
            <translation>TIFF et PNG conservent chaque pixel</translation>
        </message>
        <message>
            <source>Depth:</source>
            <translation>Profondeur :</translation>
        </message>
        <message>
            <source>JPEG and WebP always have 8 bits</source>
            <translation>JPEG et WebP sont toujours en 8 bits</translation>
        </message>
        <message>
            <source>Quality:</source>
            <translation>Qualité :</translation>
        </message>
        <message>
            <source>100 is the best and the largest</source>
            <translation>100 donne la meilleure qualité et le plus gros fichier</translation>
        </message>
        <message>
            <source>Colour detail:</source>
            <translation>Finesse des couleurs :</translation>
        </message>
        <message>
            <source>4:4:4 keeps colour finest</source>
            <translation>4:4:4 préserve le mieux les couleurs</translation>
        </message>
        <message>
            <source>Compression:</source>
            <translation>Compression :</translation>
        </message>
        <message>
            <source>All of them are lossless</source>
            <translation>Toutes sont sans perte</translation>
        </message>
        <message>
            <source>Keeps every pixel exactly; the file is larger</source>
            <translation>Conserve exactement chaque pixel ; le fichier est plus gros</translation>
        </message>
    </context>
    <context>
        <name>ExportNameBox</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Where the files go</source>
            <translation>Où vont les fichiers</translation>
        </message>
        <message>
            <source>Pattern of the name</source>
            <translation>Modèle du nom</translation>
        </message>
        <message>
            <source>Words in braces are filled in for each photo</source>
            <translation>Les mots entre accolades sont remplacés pour chaque photo</translation>
        </message>
        <message>
            <source>Folder:</source>
            <translation>Dossier :</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>Nom :</translation>
        </message>
        <message>
            <source>There is no folder.</source>
            <translation>Aucun dossier n'est indiqué.</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>Choisissez-en un.</translation>
        </message>
        <message>
            <source>“{name}” is not the whole path of a folder.</source>
            <translation>« {name} » n'est pas le chemin complet d'un dossier.</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Parcourir…</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Choisir le dossier</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Insérer</translation>
        </message>
        <message>
            <source>Insert a word that is filled in</source>
            <translation>Insérer un mot qui sera remplacé</translation>
        </message>
        <message>
            <source>Name of the photo</source>
            <translation>Nom de la photo</translation>
        </message>
        <message>
            <source>Name of the photo's folder</source>
            <translation>Nom du dossier de la photo</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Width in pixels</source>
            <translation>Largeur en pixels</translation>
        </message>
        <message>
            <source>Height in pixels</source>
            <translation>Hauteur en pixels</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Résolution</translation>
        </message>
        <message>
            <source>Bits per channel</source>
            <translation>Bits par couche</translation>
        </message>
        <message>
            <source>First free number</source>
            <translation>Premier numéro libre</translation>
        </message>
    </context>
    <context>
        <name>ExportPictureBox</name>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>As the photo</source>
            <translation>Comme la photo</translation>
        </message>
        <message>
            <source>Longest side:</source>
            <translation>Grand côté :</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Resolution:</source>
            <translation>Résolution :</translation>
        </message>
        <message>
            <source> dpi</source>
            <translation> ppp</translation>
        </message>
        <message>
            <source>Colours:</source>
            <translation>Couleurs :</translation>
        </message>
        <message>
            <source>sRGB is right for screens and the web</source>
            <translation>sRGB convient aux écrans et au Web</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Make the picture larger or smaller</source>
            <translation>Agrandir ou réduire l'image</translation>
        </message>
        <message>
            <source>Pixels of the longest side</source>
            <translation>Pixels du grand côté</translation>
        </message>
        <message>
            <source>Longest side</source>
            <translation>Grand côté</translation>
        </message>
        <message>
            <source>Say how large the picture is to be printed</source>
            <translation>Indiquer la taille d'impression de l'image</translation>
        </message>
        <message>
            <source>Dots per inch that the file names; no pixel changes</source>
            <translation>Points par pouce inscrits dans le fichier ; aucun pixel ne change</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Résolution</translation>
        </message>
        <message>
            <source>{width} x {height} pixels</source>
            <translation>{width} x {height} pixels</translation>
        </message>
        <message>
            <source>{across:.0f} x {down:.0f} mm</source>
            <translation>{across:.0f} x {down:.0f} mm</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>{name} is the original of an open photo, which is never replaced.</source>
            <translation>{name} est l'original d'une photo ouverte, qui n'est jamais remplacé.</translation>
        </message>
        <message>
            <source>Choose another name or another folder.</source>
            <translation>Choisissez un autre nom ou un autre dossier.</translation>
        </message>
        <message>
            <source>{name} exists already.</source>
            <translation>{name} existe déjà.</translation>
        </message>
        <message numerus="yes">
            <source>%n files exist already.</source>
            <translation>
                <numerusform>%n fichier existe déjà.</numerusform>
                <numerusform>%n fichiers existent déjà.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Save as {name}</source>
            <translation>Enregistrer sous {name}</translation>
        </message>
        <message>
            <source>Exporting {name}</source>
            <translation>Exportation de {name}</translation>
        </message>
        <message>
            <source>Exported {path}.</source>
            <translation>{path} a été exporté.</translation>
        </message>
    </context>
    <context>
        <name>EyedropperTool</name>
        <message>
            <source>Sample</source>
            <translation>Échantillon</translation>
        </message>
        <message>
            <source>How many pixels are averaged</source>
            <translation>Nombre de pixels dont on fait la moyenne</translation>
        </message>
        <message>
            <source>{side} x {side} pixels</source>
            <translation>{side} x {side} pixels</translation>
        </message>
        <message>
            <source>Click on the photo to read a colour</source>
            <translation>Cliquez sur la photo pour lire une couleur</translation>
        </message>
        <message>
            <source>Colour values</source>
            <translation>Valeurs de couleur</translation>
        </message>
        <message>
            <source>In the photo's own colour space: 16 bit, and 8 bit</source>
            <translation>Dans l'espace colorimétrique de la photo : 16 bits et 8 bits</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copies the colour as #rrggbb, in sRGB</source>
            <translation>Copie la couleur sous la forme #rrggbb, en sRGB</translation>
        </message>
        <message>
            <source>Eyedropper</source>
            <translation>Pipette</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>How the file was made</source>
            <translation>Élaboration du fichier</translation>
        </message>
        <message>
            <source>Results in this document</source>
            <translation>Résultats dans ce document</translation>
        </message>
        <message>
            <source>Colours in this document</source>
            <translation>Couleurs dans ce document</translation>
        </message>
        <message>
            <source>Camera and scanner</source>
            <translation>Appareil photo et scanner</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Other metadata</source>
            <translation>Autres métadonnées</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>File size</source>
            <translation>Taille du fichier</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <source>Pixels as cropped and turned</source>
            <translation>Pixels après recadrage et rotation</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Profondeur</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Colour profile</source>
            <translation>Profil de couleurs</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Résolution</translation>
        </message>
        <message>
            <source>True size</source>
            <translation>Taille réelle</translation>
        </message>
        <message>
            <source>Transparency</source>
            <translation>Transparence</translation>
        </message>
        <message>
            <source>Infrared</source>
            <translation>Infrarouge</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Creator</source>
            <translation>Auteur</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Mots-clés</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ville</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>Crédit</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Droits</translation>
        </message>
        <message>
            <source>Digital source</source>
            <translation>Source numérique</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Créé le</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Programme</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>Créé à partir de</translation>
        </message>
        <message>
            <source>SHA-256 of the original</source>
            <translation>SHA-256 de l'original</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>Checkpoint</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Périphérique</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Texte descriptif</translation>
        </message>
        <message>
            <source>Outside the mask</source>
            <translation>Hors du masque</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Opérateur</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>Non divulgué</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>Latitude</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>Longitude</translation>
        </message>
        <message>
            <source>Altitude</source>
            <translation>Altitude</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>({0} megapixels)</source>
            <translation>({0} mégapixels)</translation>
        </message>
        <message>
            <source>{0} bytes</source>
            <translation>{0} octets</translation>
        </message>
        <message>
            <source>checkpoint {0}</source>
            <translation>checkpoint {0}</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>gris</translation>
        </message>
        <message>
            <source>none, sRGB is assumed</source>
            <translation>aucun, sRGB est supposé</translation>
        </message>
        <message>
            <source>alpha channel</source>
            <translation>canal alpha</translation>
        </message>
        <message>
            <source>channel of the scanner</source>
            <translation>canal du scanner</translation>
        </message>
        <message>
            <source>not named</source>
            <translation>non indiqué</translation>
        </message>
        <message>
            <source>proved to be as in the original</source>
            <translation>prouvé identique à l'original</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>paths</source>
            <translation>chemins</translation>
        </message>
        <message>
            <source>prompts</source>
            <translation>descriptions</translation>
        </message>
        <message>
            <source>operator</source>
            <translation>opérateur</translation>
        </message>
        <message>
            <source>known</source>
            <translation>connu</translation>
        </message>
        <message>
            <source>family says</source>
            <translation>selon la famille</translation>
        </message>
        <message>
            <source>guess</source>
            <translation>supposé</translation>
        </message>
        <message>
            <source>Negative</source>
            <translation>Négatif</translation>
        </message>
        <message>
            <source>Mask threshold</source>
            <translation>Seuil du masque</translation>
        </message>
        <message>
            <source>Mask grown by</source>
            <translation>Masque agrandi de</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>Échantillonneur</translation>
        </message>
        <message>
            <source>Begins with</source>
            <translation>Commence par</translation>
        </message>
        <message>
            <source>Lightness of what is drawn</source>
            <translation>Luminosité de ce qui est dessiné</translation>
        </message>
        <message>
            <source>the photo</source>
            <translation>la photo</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>du bruit</translation>
        </message>
    </context>
    <context>
        <name>FileActivity</name>
        <message>
            <source>Progress of reading or writing</source>
            <translation>Progression de la lecture ou de l'écriture</translation>
        </message>
    </context>
    <context>
        <name>FileFeature</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Ouvrir…</translation>
        </message>
        <message>
            <source>Open photos or projects</source>
            <translation>Ouvrir des photos ou des projets</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Photos and projects</source>
            <translation>Photos et projets</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>There is no picture in the clipboard.</source>
            <translation>Le presse-papiers ne contient pas d'image.</translation>
        </message>
        <message>
            <source>Open Another Page</source>
            <translation>Ouvrir une autre page</translation>
        </message>
        <message numerus="yes">
            <source>The file has %n pages. Open page:</source>
            <translation>
                <numerusform>Le fichier comporte %n page. Ouvrir la page :</numerusform>
                <numerusform>Le fichier comporte %n pages. Ouvrir la page :</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the Sa&amp;mple</source>
            <translation>Ouvrir l'exe&amp;mple</translation>
        </message>
        <message>
            <source>Open the damaged photo that comes with the program</source>
            <translation>Ouvrir la photo abîmée fournie avec le programme</translation>
        </message>
        <message>
            <source>&amp;Paste as a New Photo</source>
            <translation>&amp;Coller comme nouvelle photo</translation>
        </message>
        <message>
            <source>Open the picture or the files in the clipboard</source>
            <translation>Ouvrir l'image ou les fichiers du presse-papiers</translation>
        </message>
        <message>
            <source>Open Another Pa&amp;ge…</source>
            <translation>Ouvrir une autre pa&amp;ge…</translation>
        </message>
        <message>
            <source>Open another page of the file that this photo is from</source>
            <translation>Ouvrir une autre page du fichier dont provient cette photo</translation>
        </message>
        <message>
            <source>&amp;Watch a Scanner's Folder…</source>
            <translation>Sur&amp;veiller le dossier d'un scanner…</translation>
        </message>
        <message>
            <source>Open every scan that comes into a folder</source>
            <translation>Ouvrir chaque numérisation qui arrive dans un dossier</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>Ouvrir un fichier &amp;récent</translation>
        </message>
        <message>
            <source>Open a file that was worked on before</source>
            <translation>Ouvrir un fichier déjà travaillé</translation>
        </message>
        <message>
            <source>&amp;Save Project</source>
            <translation>&amp;Enregistrer le projet</translation>
        </message>
        <message>
            <source>Save everything as a project that can be worked on later</source>
            <translation>Tout enregistrer dans un projet à reprendre plus tard</translation>
        </message>
        <message>
            <source>Save Project &amp;As…</source>
            <translation>Enregistrer le projet &amp;sous…</translation>
        </message>
        <message>
            <source>Save the project under another name</source>
            <translation>Enregistrer le projet sous un autre nom</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>E&amp;xporter…</translation>
        </message>
        <message>
            <source>Write a picture that other programs can read</source>
            <translation>Écrire une image que d'autres programmes peuvent lire</translation>
        </message>
        <message>
            <source>Export &amp;Three Files…</source>
            <translation>Exporter &amp;trois fichiers…</translation>
        </message>
        <message>
            <source>Write master, restored picture and access picture at once</source>
            <translation>Écrire en une fois l'original, l'image restaurée et l'image de consultation</translation>
        </message>
        <message>
            <source>P&amp;rint…</source>
            <translation>&amp;Imprimer…</translation>
        </message>
        <message>
            <source>Print at true size, or as large as the paper allows</source>
            <translation>Imprimer à la taille réelle, ou aussi grand que le papier le permet</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>Close this photo</source>
            <translation>Fermer cette photo</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>Close all photos and the program</source>
            <translation>Fermer toutes les photos et le programme</translation>
        </message>
        <message>
            <source>Clear the List</source>
            <translation>Effacer la liste</translation>
        </message>
    </context>
    <context>
        <name>Finishing</name>
        <message>
            <source>Finishing saving …</source>
            <translation>Fin de l'enregistrement …</translation>
        </message>
        <message>
            <source>The program closes as soon as everything is written. If you do not wait, each file that is not finished stays as it was before.</source>
            <translation>Le programme se ferme dès que tout est écrit. Si vous n'attendez pas, chaque fichier inachevé reste tel qu'il était auparavant.</translation>
        </message>
        <message>
            <source>Keep Working</source>
            <translation>Continuer à travailler</translation>
        </message>
        <message>
            <source>Close Without Saving</source>
            <translation>Fermer sans enregistrer</translation>
        </message>
    </context>
    <context>
        <name>Folding</name>
        <message>
            <source>Shows or hides what is seldom needed</source>
            <translation>Affiche ou masque ce qui sert rarement</translation>
        </message>
    </context>
    <context>
        <name>HandTool</name>
        <message>
            <source>Hand</source>
            <translation>Main</translation>
        </message>
    </context>
    <context>
        <name>HealingTool</name>
        <message>
            <source>Healing brush</source>
            <translation>Correcteur</translation>
        </message>
        <message>
            <source>Find the source</source>
            <translation>Trouver la source</translation>
        </message>
        <message>
            <source>Every stroke is healed with what fits best nearby; else with the chosen place</source>
            <translation>Chaque trait est corrigé avec ce qui convient le mieux à proximité ; sinon avec l'endroit choisi</translation>
        </message>
        <message>
            <source>Alt+click or right-click chooses the place to copy from</source>
            <translation>Alt+clic ou clic droit choisit l'endroit à copier</translation>
        </message>
        <message>
            <source>Nothing nearby fits. Alt+click or right-click the place to copy from.</source>
            <translation>Rien ne convient à proximité. Faites Alt+clic ou un clic droit sur l'endroit à copier.</translation>
        </message>
    </context>
    <context>
        <name>HelpBrowser</name>
        <message>
            <source>Help page</source>
            <translation>Page d'aide</translation>
        </message>
    </context>
    <context>
        <name>HelpFeature</name>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Aide</translation>
        </message>
        <message>
            <source>Show how things are done</source>
            <translation>Montrer comment procéder</translation>
        </message>
        <message>
            <source>&amp;About IIDE Studio</source>
            <translation>À &amp;propos d'IIDE Studio</translation>
        </message>
        <message>
            <source>Show the version, the licence and the folders</source>
            <translation>Afficher la version, la licence et les dossiers</translation>
        </message>
        <message>
            <source>About IIDE Studio</source>
            <translation>À propos d'IIDE Studio</translation>
        </message>
        <message>
            <source>Restores old photographs on your own computer, without a network.</source>
            <translation>Restaure les photographies anciennes sur votre ordinateur, sans connexion réseau.</translation>
        </message>
        <message>
            <source>The method is that of arXiv 2505.18674. Licence: Apache-2.0.</source>
            <translation>La méthode est celle de arXiv 2505.18674. Licence : Apache-2.0.</translation>
        </message>
        <message>
            <source>Your data: {folder}</source>
            <translation>Vos données : {folder}</translation>
        </message>
        <message>
            <source>Log: {folder}</source>
            <translation>Journal : {folder}</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>Help for IIDE Studio</source>
            <translation>Aide d'IIDE Studio</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Rechercher dans l'aide</translation>
        </message>
        <message>
            <source>Lists the pages with all of these words; Return goes on</source>
            <translation>Liste les pages contenant tous ces mots ; Entrée passe à la suivante</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>The pages of the help</source>
            <translation>Les pages de l'aide</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
    </context>
    <context>
        <name>HistogramView</name>
        <message>
            <source>Histogram</source>
            <translation>Histogramme</translation>
        </message>
        <message>
            <source>How often each tone occurs, from black at the left to white.</source>
            <translation>Fréquence de chaque ton, du noir à gauche jusqu'au blanc.</translation>
        </message>
        <message>
            <source>No pixels</source>
            <translation>Aucun pixel</translation>
        </message>
    </context>
    <context>
        <name>HistoryFeature</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>&amp;Undo {}</source>
            <translation>&amp;Annuler : {}</translation>
        </message>
        <message>
            <source>&amp;Redo {}</source>
            <translation>&amp;Rétablir : {}</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Click a step to go back or forth to it; nothing is lost</source>
            <translation>Cliquez sur une étape pour y revenir ou y avancer ; rien n'est perdu</translation>
        </message>
        <message>
            <source>Main memory that only the history needs</source>
            <translation>Mémoire vive utilisée par le seul historique</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Ouverture</translation>
        </message>
        <message>
            <source>{} MB in memory</source>
            <translation>{} Mo en mémoire</translation>
        </message>
    </context>
    <context>
        <name>Homecoming</name>
        <message>
            <source>{name}, seed {seed}</source>
            <translation>{name}, graine {seed}</translation>
        </message>
        <message>
            <source>{photo} was restored in {time}.</source>
            <translation>{photo} : restauration terminée en {time}.</translation>
        </message>
        <message>
            <source>{photo} enlarged {scale} times</source>
            <translation>{photo} agrandie {scale} fois</translation>
        </message>
    </context>
    <context>
        <name>ImageFeature</name>
        <message>
            <source>Draw a line along something that is to be level or upright</source>
            <translation>Tracer une ligne le long d'un élément qui doit être horizontal ou vertical</translation>
        </message>
        <message>
            <source>Turn &amp;right</source>
            <translation>Pivoter à &amp;droite</translation>
        </message>
        <message>
            <source>Turns the photo clockwise by a quarter</source>
            <translation>Fait pivoter la photo d'un quart de tour dans le sens horaire</translation>
        </message>
        <message>
            <source>Turn &amp;left</source>
            <translation>Pivoter à &amp;gauche</translation>
        </message>
        <message>
            <source>Turns the photo anticlockwise by a quarter</source>
            <translation>Fait pivoter la photo d'un quart de tour dans le sens antihoraire</translation>
        </message>
        <message>
            <source>Turn &amp;upside down</source>
            <translation>&amp;Pivoter de 180°</translation>
        </message>
        <message>
            <source>Turns the photo by half a turn</source>
            <translation>Fait pivoter la photo d'un demi-tour</translation>
        </message>
        <message>
            <source>&amp;Mirror left and right</source>
            <translation>&amp;Symétrie horizontale</translation>
        </message>
        <message>
            <source>For negatives and slides that were scanned from the back</source>
            <translation>Pour les négatifs et diapositives numérisés par le dos</translation>
        </message>
        <message>
            <source>Mirror &amp;top and bottom</source>
            <translation>Symétrie &amp;verticale</translation>
        </message>
        <message>
            <source>Swaps top and bottom</source>
            <translation>Intervertit le haut et le bas</translation>
        </message>
        <message>
            <source>&amp;Crop to the selection</source>
            <translation>&amp;Recadrer sur la sélection</translation>
        </message>
        <message>
            <source>Keeps the smallest rectangle around what is selected</source>
            <translation>Conserve le plus petit rectangle autour de la sélection</translation>
        </message>
        <message>
            <source>&amp;Straighten with a line</source>
            <translation>Redresser avec une &amp;ligne</translation>
        </message>
        <message>
            <source>Show the &amp;whole photo again</source>
            <translation>Réafficher &amp;toute la photo</translation>
        </message>
        <message>
            <source>Takes back all cuts and turns; no pixel was lost by them</source>
            <translation>Annule tous les recadrages et rotations ; aucun pixel n'a été perdu</translation>
        </message>
        <message>
            <source>&amp;Clipping warning</source>
            <translation>Alerte d'é&amp;crêtage</translation>
        </message>
        <message>
            <source>Marks pixels whose values are at their upper or lower limit</source>
            <translation>Signale les pixels dont les valeurs atteignent la limite haute ou basse</translation>
        </message>
    </context>
    <context>
        <name>InfoFeature</name>
        <message>
            <source>Info</source>
            <translation>Infos</translation>
        </message>
        <message>
            <source>Show &amp;info</source>
            <translation>Afficher les i&amp;nformations</translation>
        </message>
        <message>
            <source>Show the histogram, the metadata and how the file was made</source>
            <translation>Afficher l'histogramme, les métadonnées et l'élaboration du fichier</translation>
        </message>
    </context>
    <context>
        <name>InfoPanel</name>
        <message>
            <source>Of tones from 0 to 255; what is quite black or full is cut off there</source>
            <translation>Sur des tons de 0 à 255 ; ce qui est tout à fait noir ou saturé y est écrêté</translation>
        </message>
        <message>
            <source>Search in what is known</source>
            <translation>Rechercher dans les informations</translation>
        </message>
        <message>
            <source>Shows only lines with this text</source>
            <translation>N'affiche que les lignes contenant ce texte</translation>
        </message>
        <message>
            <source>What is known of the photo</source>
            <translation>Informations sur la photo</translation>
        </message>
        <message>
            <source>What is known of the photo; values can be copied</source>
            <translation>Informations sur la photo ; les valeurs peuvent être copiées</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy everything</source>
            <translation>Tout copier</translation>
        </message>
        <message>
            <source>Mean {mean:.1f}, black {black:.2f} %, full {full:.2f} %</source>
            <translation>Moyenne {mean:.1f}, noir {black:.2f} %, saturé {full:.2f} %</translation>
        </message>
    </context>
    <context>
        <name>InversionEditor</name>
        <message>
            <source>Lightness</source>
            <translation>Luminosité</translation>
        </message>
        <message>
            <source>Above 1 lightens the middle of the positive</source>
            <translation>Au-dessus de 1, éclaircit les tons moyens du positif</translation>
        </message>
        <message>
            <source>Click on the photo where the film is bare: between the frames, or its edge</source>
            <translation>Cliquez sur la photo là où le film est nu : entre les vues, ou au bord</translation>
        </message>
        <message>
            <source>Click on the darkest part of the negative, which becomes white</source>
            <translation>Cliquez sur la partie la plus sombre du négatif, qui deviendra blanche</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Mesurer à nouveau</translation>
        </message>
        <message>
            <source>Takes the film's values from the picture, or from the selection in it</source>
            <translation>Relève les valeurs du film sur l'image, ou sur la sélection</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rouge</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Bare film</source>
            <translation>Film nu</translation>
        </message>
        <message>
            <source>Densest part</source>
            <translation>Partie la plus dense</translation>
        </message>
    </context>
    <context>
        <name>JobRow</name>
        <message>
            <source>Progress of {title}</source>
            <translation>Progression : {title}</translation>
        </message>
        <message>
            <source>Do this before the others</source>
            <translation>Traiter avant les autres</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>{stage}, {time} left</source>
            <translation>{stage}, reste {time}</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Préparation du moteur</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminée</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulée</translation>
        </message>
    </context>
    <context>
        <name>JobsFeature</name>
        <message>
            <source>Jobs</source>
            <translation>Tâches</translation>
        </message>
        <message>
            <source>Cancel &amp;all jobs</source>
            <translation>Annuler &amp;toutes les tâches</translation>
        </message>
        <message>
            <source>Cancel the running job and all that wait</source>
            <translation>Annuler la tâche en cours et toutes celles en attente</translation>
        </message>
        <message>
            <source>Choose a checkpoint…</source>
            <translation>Choisir un checkpoint…</translation>
        </message>
        <message>
            <source>Use the processor</source>
            <translation>Utiliser le processeur</translation>
        </message>
        <message>
            <source>Use smaller tiles</source>
            <translation>Utiliser des tuiles plus petites</translation>
        </message>
        <message>
            <source>Use a smaller working size</source>
            <translation>Utiliser une taille de travail plus petite</translation>
        </message>
    </context>
    <context>
        <name>JobsPanel</name>
        <message>
            <source>Restorations and searches for scratches are listed here.</source>
            <translation>Les restaurations et les recherches de rayures sont listées ici.</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>Tout annuler</translation>
        </message>
        <message>
            <source>Cancel the running job and all that wait</source>
            <translation>Annuler la tâche en cours et toutes celles en attente</translation>
        </message>
        <message>
            <source>Clear ended</source>
            <translation>Effacer les tâches terminées</translation>
        </message>
        <message>
            <source>Remove the jobs that are over from the list</source>
            <translation>Retirer de la liste les tâches terminées</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Unsaved work cannot be kept safe: {error}</source>
            <translation>Impossible de mettre à l'abri le travail non enregistré : {error}</translation>
        </message>
        <message>
            <source>Save Project</source>
            <translation>Enregistrer le projet</translation>
        </message>
        <message>
            <source>Unsaved work is kept safe again.</source>
            <translation>Le travail non enregistré est de nouveau protégé.</translation>
        </message>
    </context>
    <context>
        <name>LassoTool</name>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
    </context>
    <context>
        <name>LayerFeature</name>
        <message>
            <source>Layers</source>
            <translation>Calques</translation>
        </message>
        <message>
            <source>&amp;New layer</source>
            <translation>&amp;Nouveau calque</translation>
        </message>
        <message>
            <source>Adds an empty layer to paint on</source>
            <translation>Ajoute un calque vide sur lequel peindre</translation>
        </message>
        <message>
            <source>&amp;Duplicate layer</source>
            <translation>&amp;Dupliquer le calque</translation>
        </message>
        <message>
            <source>&amp;Rename layer…</source>
            <translation>&amp;Renommer le calque…</translation>
        </message>
        <message>
            <source>Re&amp;move layer</source>
            <translation>&amp;Supprimer le calque</translation>
        </message>
        <message>
            <source>&amp;Visible</source>
            <translation>&amp;Visible</translation>
        </message>
        <message>
            <source>Shows or hides the active layer</source>
            <translation>Affiche ou masque le calque actif</translation>
        </message>
        <message>
            <source>&amp;Locked</source>
            <translation>V&amp;errouillé</translation>
        </message>
        <message>
            <source>Keeps pixels and place of the active layer as they are</source>
            <translation>Laisse intacts les pixels et la position du calque actif</translation>
        </message>
        <message>
            <source>Add m&amp;ask</source>
            <translation>Ajouter un mas&amp;que</translation>
        </message>
        <message>
            <source>Gives the layer a mask; paint on it to let show what lies below</source>
            <translation>Donne un masque au calque ; peignez dessus pour révéler ce qui se trouve au-dessous</translation>
        </message>
        <message>
            <source>Add mask that &amp;hides all</source>
            <translation>Ajouter un masque qui cac&amp;he tout</translation>
        </message>
        <message>
            <source>Gives the layer a mask; paint on it to bring the layer back</source>
            <translation>Donne un masque au calque ; peignez dessus pour faire réapparaître le calque</translation>
        </message>
        <message>
            <source>Add mask from &amp;selection</source>
            <translation>Ajouter un masque depuis la séle&amp;ction</translation>
        </message>
        <message>
            <source>Shows the layer inside the selection only</source>
            <translation>N'affiche le calque que dans la sélection</translation>
        </message>
        <message>
            <source>&amp;Paint on mask</source>
            <translation>&amp;Peindre sur le masque</translation>
        </message>
        <message>
            <source>Makes brushes paint on the layer's mask</source>
            <translation>Fait peindre les pinceaux sur le masque du calque</translation>
        </message>
        <message>
            <source>Remove mas&amp;k</source>
            <translation>Supprimer le &amp;masque</translation>
        </message>
        <message>
            <source>Takes the layer's mask away; all of the layer shows again</source>
            <translation>Supprime le masque du calque ; tout le calque redevient visible</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Déplacer vers le ha&amp;ut</translation>
        </message>
        <message>
            <source>Moves the layer above the next one</source>
            <translation>Place le calque au-dessus du suivant</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Déplacer vers le &amp;bas</translation>
        </message>
        <message>
            <source>Moves the layer below the one under it</source>
            <translation>Place le calque au-dessous de celui qui le précède</translation>
        </message>
        <message>
            <source>Choose layer a&amp;bove</source>
            <translation>Choisir le c&amp;alque du dessus</translation>
        </message>
        <message>
            <source>Choose layer belo&amp;w</source>
            <translation>Choisir le calque du dess&amp;ous</translation>
        </message>
        <message>
            <source>Layer {}</source>
            <translation>Calque {}</translation>
        </message>
        <message>
            <source>{} copy</source>
            <translation>{} copie</translation>
        </message>
    </context>
    <context>
        <name>LayerRows</name>
        <message>
            <source>{} %</source>
            <translation>{} %</translation>
        </message>
        <message>
            <source>on the screen only</source>
            <translation>à l'écran seulement</translation>
        </message>
        <message>
            <source>adjustment</source>
            <translation>réglage</translation>
        </message>
        <message>
            <source>restored</source>
            <translation>restauré</translation>
        </message>
    </context>
    <context>
        <name>LayersPanel</name>
        <message>
            <source>Layers</source>
            <translation>Calques</translation>
        </message>
        <message>
            <source>Drag to reorder, double-click or F2 to rename, Space to show or hide</source>
            <translation>Glisser pour réorganiser, double-clic ou F2 pour renommer, Espace pour afficher ou masquer</translation>
        </message>
        <message>
            <source>Blend mode</source>
            <translation>Mode de fusion</translation>
        </message>
        <message>
            <source>How the layer meets the colours below it</source>
            <translation>Manière dont le calque se fond dans les couleurs du dessous</translation>
        </message>
        <message>
            <source>How much of the layer is seen</source>
            <translation>Degré de visibilité du calque</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>Opacité</translation>
        </message>
        <message>
            <source>&amp;Mode</source>
            <translation>F&amp;usion</translation>
        </message>
        <message>
            <source>&amp;Opacity</source>
            <translation>O&amp;pacité</translation>
        </message>
    </context>
    <context>
        <name>LevelsEditor</name>
        <message>
            <source>Black</source>
            <translation>Noir</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Tons moyens</translation>
        </message>
        <message>
            <source>White</source>
            <translation>Blanc</translation>
        </message>
        <message>
            <source>Darkest</source>
            <translation>Le plus sombre</translation>
        </message>
        <message>
            <source>Lightest</source>
            <translation>Le plus clair</translation>
        </message>
        <message>
            <source>The tone that becomes black, 0 to 255</source>
            <translation>Le ton qui devient noir, de 0 à 255</translation>
        </message>
        <message>
            <source>Above 1 lightens the middle, below 1 darkens it</source>
            <translation>Au-dessus de 1, éclaircit les tons moyens ; au-dessous, les assombrit</translation>
        </message>
        <message>
            <source>The tone that becomes white, 0 to 255</source>
            <translation>Le ton qui devient blanc, de 0 à 255</translation>
        </message>
        <message>
            <source>What black becomes: above 0 it turns grey</source>
            <translation>Ce que devient le noir : au-dessus de 0, il vire au gris</translation>
        </message>
        <message>
            <source>What white becomes: below 255 it turns grey</source>
            <translation>Ce que devient le blanc : au-dessous de 255, il vire au gris</translation>
        </message>
        <message>
            <source>Auto contrast</source>
            <translation>Contraste automatique</translation>
        </message>
        <message>
            <source>Spreads the tones over the whole range and leaves the colours</source>
            <translation>Étale les tons sur toute l'étendue sans changer les couleurs</translation>
        </message>
        <message>
            <source>Auto colour</source>
            <translation>Couleur automatique</translation>
        </message>
        <message>
            <source>Spreads every channel by itself, which takes away a cast of fading</source>
            <translation>Étale chaque couche séparément, ce qui supprime la dominante due à la décoloration</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be black</source>
            <translation>Cliquez sur la photo là où elle devrait être noire</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be white</source>
            <translation>Cliquez sur la photo là où elle devrait être blanche</translation>
        </message>
    </context>
    <context>
        <name>LevelsView</name>
        <message>
            <source>Levels</source>
            <translation>Niveaux</translation>
        </message>
        <message>
            <source>Above, what becomes black, middle grey and white; below, how dark black and how light white will be. Drag the triangles, or use the arrow keys.</source>
            <translation>En haut, ce qui devient noir, gris moyen et blanc ; en bas, à quel point le noir sera sombre et le blanc clair. Faites glisser les triangles ou utilisez les touches fléchées.</translation>
        </message>
    </context>
    <context>
        <name>LogFeature</name>
        <message>
            <source>Show &amp;log</source>
            <translation>Afficher le &amp;journal</translation>
        </message>
        <message>
            <source>Show what the program did and what went wrong</source>
            <translation>Afficher ce que le programme a fait et ce qui a échoué</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Problems in the log</source>
            <translation>Problèmes dans le journal</translation>
        </message>
        <message>
            <source>Something went wrong: show the log</source>
            <translation>Un problème est survenu : afficher le journal</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n problème</numerusform>
                <numerusform>%n problèmes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LogPanel</name>
        <message>
            <source>Only warnings and errors</source>
            <translation>Avertissements et erreurs seulement</translation>
        </message>
        <message>
            <source>Hide what merely says what was done</source>
            <translation>Masquer ce qui relate simplement les opérations effectuées</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>The whole entry; it can be marked and copied</source>
            <translation>L'entrée complète ; elle peut être sélectionnée et copiée</translation>
        </message>
        <message>
            <source>Choose an entry to see all of it.</source>
            <translation>Choisissez une entrée pour la voir en entier.</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n log entries.</source>
            <translation>
                <numerusform>%n entrée du journal copiée.</numerusform>
                <numerusform>%n entrées du journal copiées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>What the program did and what went wrong</source>
            <translation>Ce que le programme a fait et ce qui a échoué</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Composant</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copies the chosen entries, or all, for a report</source>
            <translation>Copie les entrées choisies, ou toutes, pour un rapport</translation>
        </message>
        <message>
            <source>Log folder</source>
            <translation>Dossier du journal</translation>
        </message>
        <message>
            <source>Opens the folder of the log file, which keeps all problems</source>
            <translation>Ouvre le dossier du fichier journal, qui conserve tous les problèmes</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <source>Empties this list; the log file stays</source>
            <translation>Vide cette liste ; le fichier journal reste</translation>
        </message>
    </context>
    <context>
        <name>MachineText</name>
        <message>
            <source>Looking for the best device and loading the networks…</source>
            <translation>Recherche du meilleur périphérique et chargement des réseaux…</translation>
        </message>
        <message>
            <source>Networks are loaded when they are needed for the first time.</source>
            <translation>Les réseaux sont chargés lors de leur première utilisation.</translation>
        </message>
        <message>
            <source>Restorations run on {device} with the checkpoint “{name}”.</source>
            <translation>Les restaurations s'exécutent sur {device} avec le checkpoint « {name} ».</translation>
        </message>
        <message>
            <source>Restores with the checkpoint “{name}”, on {device}.</source>
            <translation>Restaure avec le checkpoint « {name} », sur {device}.</translation>
        </message>
        <message>
            <source>the processor unless a graphics card is found</source>
            <translation>le processeur, sauf si une carte graphique est trouvée</translation>
        </message>
        <message>
            <source>the processor</source>
            <translation>le processeur</translation>
        </message>
        <message>
            <source>the graphics device {name}</source>
            <translation>le périphérique graphique {name}</translation>
        </message>
        <message>
            <source>Its networks see photos at up to {size} pixels.</source>
            <translation>Ses réseaux voient les photos à {size} pixels au plus.</translation>
        </message>
        <message>
            <source>It can raise the resolution as well.</source>
            <translation>Il peut aussi augmenter la résolution.</translation>
        </message>
        <message>
            <source>A graphics card makes them many times quicker, but the settings say to use the processor.</source>
            <translation>Une carte graphique serait bien plus rapide, mais les paramètres imposent le processeur.</translation>
        </message>
        <message>
            <source>A graphics card with CUDA makes them many times quicker; it is used by itself.</source>
            <translation>Une carte graphique CUDA les rend bien plus rapides ; elle est utilisée automatiquement.</translation>
        </message>
        <message>
            <source>This checkpoint is small: it evens out casts, fading, blur and noise and fills scratches. A larger one can do more with large damage and with colour; put its folder into {folder}.</source>
            <translation>Ce checkpoint est petit : il corrige les dominantes, la décoloration, le flou et le bruit, et comble les rayures. Un plus grand fait mieux pour les dégâts étendus et les couleurs ; placez son dossier dans {folder}.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Open photos</source>
            <translation>Photos ouvertes</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Outils</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>Barre principale</translation>
        </message>
        <message>
            <source>Tool options</source>
            <translation>Options de l'outil</translation>
        </message>
    </context>
    <context>
        <name>MaskFeature</name>
        <message>
            <source>Grow mask</source>
            <translation>Dilater le masque</translation>
        </message>
        <message>
            <source>Shrink mask</source>
            <translation>Contracter le masque</translation>
        </message>
        <message>
            <source>Feather mask</source>
            <translation>Contour progressif du masque</translation>
        </message>
        <message>
            <source>Load mask</source>
            <translation>Charger un masque</translation>
        </message>
        <message>
            <source>Pictures (*.png *.tif *.tiff *.jpg *.jpeg *.webp)</source>
            <translation>Images (*.png *.tif *.tiff *.jpg *.jpeg *.webp)</translation>
        </message>
        <message>
            <source>Save mask</source>
            <translation>Enregistrer le masque</translation>
        </message>
        <message>
            <source>PNG (*.png)</source>
            <translation>PNG (*.png)</translation>
        </message>
        <message>
            <source>TIFF (*.tif *.tiff)</source>
            <translation>TIFF (*.tif *.tiff)</translation>
        </message>
        <message>
            <source>{mask} saved as {file}.</source>
            <translation>{mask} : enregistrement sous {file} effectué.</translation>
        </message>
        <message>
            <source>Changed: {mask}</source>
            <translation>Modification : {mask}</translation>
        </message>
        <message>
            <source>&amp;Clear</source>
            <translation>&amp;Effacer</translation>
        </message>
        <message>
            <source>Takes everything out of the mask that is painted on</source>
            <translation>Vide entièrement le masque sur lequel on peint</translation>
        </message>
        <message>
            <source>&amp;Invert</source>
            <translation>&amp;Inverser</translation>
        </message>
        <message>
            <source>Swaps what is inside the mask and what is outside</source>
            <translation>Intervertit l'intérieur et l'extérieur du masque</translation>
        </message>
        <message>
            <source>&amp;Grow…</source>
            <translation>&amp;Dilater…</translation>
        </message>
        <message>
            <source>Widens the mask by some pixels</source>
            <translation>Élargit le masque de quelques pixels</translation>
        </message>
        <message>
            <source>&amp;Shrink…</source>
            <translation>&amp;Contracter…</translation>
        </message>
        <message>
            <source>Narrows the mask by some pixels</source>
            <translation>Rétrécit le masque de quelques pixels</translation>
        </message>
        <message>
            <source>&amp;Feather…</source>
            <translation>Contour &amp;progressif…</translation>
        </message>
        <message>
            <source>Softens the mask's edge</source>
            <translation>Adoucit le bord du masque</translation>
        </message>
        <message>
            <source>&amp;Load…</source>
            <translation>C&amp;harger…</translation>
        </message>
        <message>
            <source>Replaces the mask by a picture of the photo's size: white is inside</source>
            <translation>Remplace le masque par une image à la taille de la photo : le blanc est à l'intérieur</translation>
        </message>
        <message>
            <source>&amp;Add from a file…</source>
            <translation>&amp;Ajouter depuis un fichier…</translation>
        </message>
        <message>
            <source>Adds what is white in a picture of the photo's size</source>
            <translation>Ajoute ce qui est blanc dans une image à la taille de la photo</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>En&amp;registrer…</translation>
        </message>
        <message>
            <source>Writes the mask as a grey picture, for another photo or program</source>
            <translation>Écrit le masque sous forme d'image en gris, pour une autre photo ou un autre programme</translation>
        </message>
    </context>
    <context>
        <name>MaskOptions</name>
        <message>
            <source>Where the shape goes</source>
            <translation>Destination de la forme</translation>
        </message>
        <message>
            <source>Select with the shape, or fill the mask that is painted on</source>
            <translation>Sélectionner avec la forme, ou remplir le masque sur lequel on peint</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>Vers</translation>
        </message>
        <message>
            <source>Begin anew with each shape</source>
            <translation>Recommencer à chaque forme</translation>
        </message>
        <message>
            <source>Add the shape (Shift)</source>
            <translation>Ajouter la forme (Maj)</translation>
        </message>
        <message>
            <source>Take the shape away (Alt)</source>
            <translation>Retirer la forme (Alt)</translation>
        </message>
        <message>
            <source>Keep what both share (Shift+Alt)</source>
            <translation>Garder la partie commune (Maj+Alt)</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Masque</translation>
        </message>
    </context>
    <context>
        <name>MaskTarget</name>
        <message>
            <source>Scratches</source>
            <translation>Rayures</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <source>Region {name}</source>
            <translation>Zone {name}</translation>
        </message>
        <message>
            <source>Mask of {name}</source>
            <translation>Masque de {name}</translation>
        </message>
        <message>
            <source>Layer {name}</source>
            <translation>Calque {name}</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Select</source>
            <translation>&amp;Sélection</translation>
        </message>
        <message>
            <source>&amp;Mask</source>
            <translation>&amp;Masque</translation>
        </message>
        <message>
            <source>&amp;Image</source>
            <translation>&amp;Image</translation>
        </message>
        <message>
            <source>&amp;Layer</source>
            <translation>&amp;Calque</translation>
        </message>
        <message>
            <source>Re&amp;gion</source>
            <translation>&amp;Zone</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restauration</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Outils</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>Fe&amp;nêtre</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Aid&amp;e</translation>
        </message>
    </context>
    <context>
        <name>MonitorProfile</name>
        <message>
            <source>The system names this profile for the screen.</source>
            <translation>Le système indique ce profil pour l'écran.</translation>
        </message>
        <message>
            <source>This profile is chosen in the settings.</source>
            <translation>Ce profil est choisi dans les paramètres.</translation>
        </message>
        <message>
            <source>The system names no profile for the screen, so sRGB is assumed.</source>
            <translation>Le système n'indique aucun profil pour l'écran ; sRGB est donc supposé.</translation>
        </message>
    </context>
    <context>
        <name>ObjectTool</name>
        <message>
            <source>Region by clicking</source>
            <translation>Zone par clic</translation>
        </message>
        <message>
            <source>Click an object for a new region; Shift adds to the active one, Alt takes away</source>
            <translation>Cliquez sur un objet pour créer une zone ; Maj ajoute à la zone active, Alt en retire</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>“{name}” was changed by another program since it was opened here; the tab shows it as it was. Close the tab and open the file again to see the change.</source>
            <translation>« {name} » a été modifié par un autre programme depuis son ouverture ici ; l'onglet le montre tel qu'il était. Fermez l'onglet et rouvrez le fichier pour voir la modification.</translation>
        </message>
        <message>
            <source>Pasted photo</source>
            <translation>Photo collée</translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be opened.</source>
            <translation>
                <numerusform>%n fichier n'a pas pu être ouvert.</numerusform>
                <numerusform>%n fichiers n'ont pas pu être ouverts.</numerusform>
            </translation>
        </message>
        <message>
            <source>Opening {name}</source>
            <translation>Ouverture de {name}</translation>
        </message>
        <message numerus="yes">
            <source>Opening {name} and %n more</source>
            <translation>
                <numerusform>Ouverture de {name} et de %n autre</numerusform>
                <numerusform>Ouverture de {name} et de %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaintingFeature</name>
        <message>
            <source>&amp;Swap brush and eraser</source>
            <translation>É&amp;changer pinceau et gomme</translation>
        </message>
        <message>
            <source>S&amp;maller brush</source>
            <translation>Pinceau plus &amp;petit</translation>
        </message>
        <message>
            <source>&amp;Larger brush</source>
            <translation>Pinceau plus &amp;grand</translation>
        </message>
        <message>
            <source>S&amp;ofter brush</source>
            <translation>Pinceau plus &amp;doux</translation>
        </message>
        <message>
            <source>&amp;Harder brush</source>
            <translation>Pinceau plus d&amp;ur</translation>
        </message>
    </context>
    <context>
        <name>PalettePanel</name>
        <message>
            <source>&amp;Keep colour</source>
            <translation>&amp;Garder la couleur</translation>
        </message>
        <message>
            <source>&amp;Use colour</source>
            <translation>&amp;Utiliser la couleur</translation>
        </message>
        <message>
            <source>Album</source>
            <translation>Album</translation>
        </message>
        <message>
            <source>Which album's colours are shown</source>
            <translation>L'album dont les couleurs sont affichées</translation>
        </message>
        <message>
            <source>New album</source>
            <translation>Nouvel album</translation>
        </message>
        <message>
            <source>Begins the palette of another album</source>
            <translation>Commence la palette d'un autre album</translation>
        </message>
        <message>
            <source>Delete album</source>
            <translation>Supprimer l'album</translation>
        </message>
        <message>
            <source>Deletes the album's palette</source>
            <translation>Supprime la palette de l'album</translation>
        </message>
        <message>
            <source>Colours of the album</source>
            <translation>Couleurs de l'album</translation>
        </message>
        <message>
            <source>Double-click gives a colour to the active region, F2 renames it</source>
            <translation>Double-clic pour donner une couleur à la zone active, F2 pour la renommer</translation>
        </message>
        <message>
            <source>Keep colour</source>
            <translation>Garder la couleur</translation>
        </message>
        <message>
            <source>Keeps the active region's colour for other photos</source>
            <translation>Garde la couleur de la zone active pour d'autres photos</translation>
        </message>
        <message>
            <source>Use colour</source>
            <translation>Utiliser la couleur</translation>
        </message>
        <message>
            <source>Gives the colour and its words to the active region</source>
            <translation>Donne la couleur et sa description à la zone active</translation>
        </message>
        <message>
            <source>Remove colour</source>
            <translation>Retirer la couleur</translation>
        </message>
        <message>
            <source>Takes the colour out of the palette</source>
            <translation>Retire la couleur de la palette</translation>
        </message>
        <message>
            <source>Keep a region's colour here to give it to the same thing in other photos.</source>
            <translation>Gardez ici la couleur d'une zone pour la donner au même objet dans d'autres photos.</translation>
        </message>
        <message>
            <source>Name of the album</source>
            <translation>Nom de l'album</translation>
        </message>
        <message>
            <source>Delete the palette of “{}”?</source>
            <translation>Supprimer la palette de « {} » ?</translation>
        </message>
        <message>
            <source>Photos that use its colours keep them.</source>
            <translation>Les photos qui utilisent ses couleurs les conservent.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
    </context>
    <context>
        <name>PerspectiveTool</name>
        <message>
            <source>Perspective</source>
            <translation>Perspective</translation>
        </message>
        <message>
            <source>Drag the corners onto those of the print</source>
            <translation>Faites glisser les coins sur ceux du tirage</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Recommencer</translation>
        </message>
        <message>
            <source>Puts the corners back (Escape)</source>
            <translation>Remet les coins en place (Échap)</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>Redresser</translation>
        </message>
        <message>
            <source>Makes what lies between the corners a rectangle (Return)</source>
            <translation>Transforme en rectangle ce qui se trouve entre les coins (Entrée)</translation>
        </message>
    </context>
    <context>
        <name>PolygonTool</name>
        <message>
            <source>Polygon</source>
            <translation>Polygone</translation>
        </message>
    </context>
    <context>
        <name>PresetBar</name>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>Own choices</source>
            <translation>Choix personnels</translation>
        </message>
        <message>
            <source>Keep as a preset…</source>
            <translation>Enregistrer comme préréglage…</translation>
        </message>
        <message>
            <source>Forget this preset</source>
            <translation>Supprimer ce préréglage</translation>
        </message>
        <message>
            <source>Sets of choices; the words and the seed stay</source>
            <translation>Jeux de réglages ; la description et la graine restent</translation>
        </message>
        <message>
            <source>Keep as a preset</source>
            <translation>Enregistrer comme préréglage</translation>
        </message>
        <message>
            <source>Name of the preset:</source>
            <translation>Nom du préréglage :</translation>
        </message>
    </context>
    <context>
        <name>Presets</name>
        <message>
            <source>Gentle</source>
            <translation>Doux</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Fort</translation>
        </message>
        <message>
            <source>Colourise</source>
            <translation>Coloriser</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>Half the correction, most of the grain, no invention</source>
            <translation>La moitié de la correction, l'essentiel du grain, aucune invention</translation>
        </message>
        <message>
            <source>What the checkpoint recommends</source>
            <translation>Ce que recommande le checkpoint</translation>
        </message>
        <message>
            <source>Fills all damage and lets the networks draw details</source>
            <translation>Comble tous les dégâts et laisse les réseaux dessiner des détails</translation>
        </message>
        <message>
            <source>Gives a black-and-white photo colours</source>
            <translation>Donne des couleurs à une photo en noir et blanc</translation>
        </message>
        <message>
            <source>Twice the size, in a document of its own</source>
            <translation>Deux fois la taille, dans un document à part</translation>
        </message>
    </context>
    <context>
        <name>PrintOptionsDialog</name>
        <message>
            <source>Print</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <source>True size</source>
            <translation>Taille réelle</translation>
        </message>
        <message>
            <source>As large as the paper allows</source>
            <translation>Aussi grand que le papier le permet</translation>
        </message>
        <message>
            <source>As large as the photo that was scanned</source>
            <translation>À la taille de la photo numérisée</translation>
        </message>
        <message>
            <source>Larger or smaller than the photo that was scanned</source>
            <translation>Plus grand ou plus petit que la photo numérisée</translation>
        </message>
        <message>
            <source>Paper…</source>
            <translation>Papier…</translation>
        </message>
        <message>
            <source>Choose the size of the paper and how it lies</source>
            <translation>Choisir le format et l'orientation du papier</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>Choose the printer and print</source>
            <translation>Choisir l'imprimante et imprimer</translation>
        </message>
        <message>
            <source>{:.0f} x {:.0f} mm on paper</source>
            <translation>{:.0f} x {:.0f} mm sur papier</translation>
        </message>
        <message>
            <source>The file does not say how large it is; 300 dpi are assumed.</source>
            <translation>Le fichier n'indique pas sa taille ; 300 ppp sont supposés.</translation>
        </message>
        <message>
            <source>The photo is larger than the paper and will be cut off.</source>
            <translation>La photo est plus grande que le papier et sera tronquée.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Printing</source>
            <translation>Impression</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>Envoyé à l'imprimante.</translation>
        </message>
        <message>
            <source>The printer does not answer.</source>
            <translation>L'imprimante ne répond pas.</translation>
        </message>
        <message>
            <source>Check it, or choose another.</source>
            <translation>Vérifiez-la, ou choisissez-en une autre.</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Cancelling</source>
            <translation>Annulation</translation>
        </message>
        <message>
            <source>Reading the photo</source>
            <translation>Lecture de la photo</translation>
        </message>
        <message>
            <source>Putting the result into the photo</source>
            <translation>Intégration du résultat dans la photo</translation>
        </message>
        <message>
            <source>Preparing the engine</source>
            <translation>Préparation du moteur</translation>
        </message>
        <message>
            <source>Waiting for other jobs</source>
            <translation>En attente d'autres tâches</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Démarrage</translation>
        </message>
        <message>
            <source>{stage} {step} of {steps}</source>
            <translation>{stage} {step} sur {steps}</translation>
        </message>
        <message>
            <source>Variation {number} of {count}</source>
            <translation>Variante {number} sur {count}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>reste {time}</translation>
        </message>
    </context>
    <context>
        <name>Quantities</name>
        <message>
            <source>less than a second</source>
            <translation>moins d'une seconde</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} s</translation>
        </message>
        <message>
            <source>{count} min</source>
            <translation>{count} min</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
    </context>
    <context>
        <name>RadiusDialog</name>
        <message>
            <source> pixels</source>
            <translation> pixels</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Rayon</translation>
        </message>
        <message>
            <source>In pixels of the photo at full size</source>
            <translation>En pixels de la photo en taille réelle</translation>
        </message>
    </context>
    <context>
        <name>RecentList</name>
        <message>
            <source>Recent files</source>
            <translation>Fichiers récents</translation>
        </message>
        <message>
            <source>What you open appears here.</source>
            <translation>Ce que vous ouvrez apparaît ici.</translation>
        </message>
    </context>
    <context>
        <name>RecipeField</name>
        <message>
            <source>{title}: as recommended</source>
            <translation>{title} : valeur recommandée</translation>
        </message>
        <message>
            <source>As the checkpoint recommends</source>
            <translation>Selon la recommandation du checkpoint</translation>
        </message>
    </context>
    <context>
        <name>Recovering</name>
        <message>
            <source>“{name}” was recovered, but not whole.</source>
            <translation>« {name} » a été récupéré, mais pas en entier.</translation>
        </message>
        <message>
            <source>Recovered photo</source>
            <translation>Photo récupérée</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBox</name>
        <message>
            <source>Unsaved work was found</source>
            <translation>Travail non enregistré trouvé</translation>
        </message>
        <message>
            <source>{name}, last changed {when}</source>
            <translation>{name}, dernière modification {when}</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Récupérer</translation>
        </message>
        <message>
            <source>Recover {name}</source>
            <translation>Récupérer {name}</translation>
        </message>
        <message>
            <source>Discard…</source>
            <translation>Abandonner…</translation>
        </message>
        <message>
            <source>Discard {name}</source>
            <translation>Abandonner {name}</translation>
        </message>
        <message>
            <source>Discard the unsaved work on “{name}”?</source>
            <translation>Abandonner le travail non enregistré sur « {name} » ?</translation>
        </message>
        <message>
            <source>It cannot be brought back.</source>
            <translation>Il ne pourra pas être récupéré.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message>
            <source>Unsaved Work</source>
            <translation>Travail non enregistré</translation>
        </message>
    </context>
    <context>
        <name>RecoveryNotice</name>
        <message>
            <source>Unsaved work on “{name}” was found from a session that ended badly.</source>
            <translation>Du travail non enregistré sur « {name} » a été retrouvé après une session interrompue.</translation>
        </message>
        <message numerus="yes">
            <source>Unsaved work on %n photos was found from sessions that ended badly.</source>
            <translation>
                <numerusform>Du travail non enregistré sur %n photo a été retrouvé après une session interrompue.</numerusform>
                <numerusform>Du travail non enregistré sur %n photos a été retrouvé après des sessions interrompues.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>Afficher…</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Récupérer</translation>
        </message>
    </context>
    <context>
        <name>RectangleTool</name>
        <message>
            <source>Rectangle</source>
            <translation>Rectangle</translation>
        </message>
    </context>
    <context>
        <name>RegionFeature</name>
        <message>
            <source>Regions</source>
            <translation>Zones</translation>
        </message>
        <message>
            <source>Album palette</source>
            <translation>Palette</translation>
        </message>
        <message>
            <source>New region by &amp;painting</source>
            <translation>Nouvelle zone au &amp;pinceau</translation>
        </message>
        <message>
            <source>Adds an empty region and takes the brush to paint it</source>
            <translation>Ajoute une zone vide et prend le pinceau pour la peindre</translation>
        </message>
        <message>
            <source>New region from the &amp;selection</source>
            <translation>Nouvelle zone depuis la &amp;sélection</translation>
        </message>
        <message>
            <source>New region by &amp;clicking an object</source>
            <translation>Nouvelle zone en cliquant sur un &amp;objet</translation>
        </message>
        <message>
            <source>Paint s&amp;cratches again</source>
            <translation>Peindre à nouveau les ra&amp;yures</translation>
        </message>
        <message>
            <source>Chooses no region; brushes paint on the scratch mask</source>
            <translation>Ne choisit aucune zone ; les pinceaux peignent sur le masque des rayures</translation>
        </message>
        <message>
            <source>&amp;Duplicate region</source>
            <translation>&amp;Dupliquer la zone</translation>
        </message>
        <message>
            <source>&amp;Rename region…</source>
            <translation>&amp;Renommer la zone…</translation>
        </message>
        <message>
            <source>Pick c&amp;olour…</source>
            <translation>Choisir la &amp;couleur…</translation>
        </message>
        <message>
            <source>Picks the region's colour; it becomes words</source>
            <translation>Choisit la couleur de la zone ; elle est traduite en mots</translation>
        </message>
        <message>
            <source>Re&amp;move region</source>
            <translation>Suppri&amp;mer la zone</translation>
        </message>
        <message>
            <source>&amp;Takes part</source>
            <translation>Prise en comp&amp;te</translation>
        </message>
        <message>
            <source>Whether the region's words count, and its tint is shown</source>
            <translation>Détermine si la description de la zone compte et si sa teinte est affichée</translation>
        </message>
        <message>
            <source>&amp;Locked</source>
            <translation>&amp;Verrouillée</translation>
        </message>
        <message>
            <source>Keeps brushes away from the region's mask</source>
            <translation>Protège le masque de la zone contre les pinceaux</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Déplacer vers le ha&amp;ut</translation>
        </message>
        <message>
            <source>Moves the region above the next one, whose pixels it takes</source>
            <translation>Place la zone au-dessus de la suivante, dont elle prend les pixels</translation>
        </message>
        <message>
            <source>Move do&amp;wn</source>
            <translation>Déplacer vers le &amp;bas</translation>
        </message>
        <message>
            <source>Moves the region below the one under it</source>
            <translation>Place la zone au-dessous de celle qui la précède</translation>
        </message>
        <message>
            <source>Keep colour in the album p&amp;alette</source>
            <translation>Garder la couleur dans la palette de l'&amp;album</translation>
        </message>
        <message>
            <source>Album pal&amp;ette</source>
            <translation>Pa&amp;lette de l'album</translation>
        </message>
        <message>
            <source>{} copy</source>
            <translation>{} copie</translation>
        </message>
    </context>
    <context>
        <name>RegionForm</name>
        <message>
            <source>What is there, in English: colour, cloth, thing - “red woollen dress”</source>
            <translation>Ce qui s'y trouve, en anglais : couleur, étoffe, objet – « red woollen dress »</translation>
        </message>
        <message>
            <source>Words for the region</source>
            <translation>Description de la zone</translation>
        </message>
        <message>
            <source>red woollen dress</source>
            <translation>red woollen dress</translation>
        </message>
        <message>
            <source>Notes the colour that the words name</source>
            <translation>Note la couleur que nomme la description</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Intensité</translation>
        </message>
        <message>
            <source>0 % leaves the photo's own words in force, 100 % these words alone</source>
            <translation>0 % conserve la description de la photo, 100 % n'applique que celle-ci</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>couleur</translation>
        </message>
        <message>
            <source>Picks a colour; it becomes words of the prompt</source>
            <translation>Choisit une couleur ; elle est traduite en mots dans la description</translation>
        </message>
        <message>
            <source>How the colour is known</source>
            <translation>D'où la couleur est connue</translation>
        </message>
        <message>
            <source>Kept with the photo, so that later readers can judge it</source>
            <translation>Conservé avec la photo, afin que chacun puisse en juger plus tard</translation>
        </message>
        <message>
            <source>The dress hangs in the museum</source>
            <translation>La robe est exposée au musée</translation>
        </message>
        <message>
            <source>Note on the colour</source>
            <translation>Note sur la couleur</translation>
        </message>
        <message>
            <source>Where the knowledge comes from</source>
            <translation>D'où vient cette information</translation>
        </message>
        <message>
            <source>&amp;Words</source>
            <translation>Descri&amp;ption</translation>
        </message>
        <message>
            <source>S&amp;trength</source>
            <translation>In&amp;tensité</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>Cou&amp;leur</translation>
        </message>
        <message>
            <source>&amp;Basis</source>
            <translation>&amp;Justification</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Note</translation>
        </message>
        <message>
            <source>Note “{}” as {}</source>
            <translation>Noter « {} » comme {}</translation>
        </message>
    </context>
    <context>
        <name>RegionNaming</name>
        <message>
            <source>Region {}</source>
            <translation>Zone {}</translation>
        </message>
    </context>
    <context>
        <name>RegionRows</name>
        <message>
            <source>Known</source>
            <translation>Connue</translation>
        </message>
        <message>
            <source>The family says so</source>
            <translation>Selon la famille</translation>
        </message>
        <message>
            <source>A guess</source>
            <translation>Supposée</translation>
        </message>
        <message>
            <source>“{upper}” covers “{lower}” on {share} of the photo.</source>
            <translation>« {upper} » recouvre « {lower} » sur {share} de la photo.</translation>
        </message>
        <message>
            <source>less than 1 %</source>
            <translation>moins de 1 %</translation>
        </message>
        <message>
            <source>{} %</source>
            <translation>{} %</translation>
        </message>
        <message>
            <source>no words yet</source>
            <translation>pas encore de description</translation>
        </message>
        <message>
            <source>nothing painted yet</source>
            <translation>rien de peint pour l'instant</translation>
        </message>
        <message>
            <source>overlaps {}</source>
            <translation>chevauche {}</translation>
        </message>
    </context>
    <context>
        <name>RegionsPanel</name>
        <message>
            <source>Regions</source>
            <translation>Zones</translation>
        </message>
        <message>
            <source>Drag to reorder, double-click or F2 to rename, Space to show or hide</source>
            <translation>Glisser pour réorganiser, double-clic ou F2 pour renommer, Espace pour afficher ou masquer</translation>
        </message>
        <message>
            <source>A region says in words what is there. Paint one, make one of the selection, or click an object.</source>
            <translation>Une zone décrit en mots ce qui s'y trouve. Peignez-en une, créez-la depuis la sélection ou cliquez sur un objet.</translation>
        </message>
        <message>
            <source>Who gets what</source>
            <translation>Qui reçoit quoi</translation>
        </message>
    </context>
    <context>
        <name>RestoreFeature</name>
        <message>
            <source>Restore</source>
            <translation>Restauration</translation>
        </message>
        <message>
            <source>Variations</source>
            <translation>Variantes</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>&amp;Restaurer</translation>
        </message>
        <message>
            <source>Restore the photo as the Restore panel says</source>
            <translation>Restaurer la photo selon le panneau Restauration</translation>
        </message>
        <message>
            <source>&amp;Cancel restoring</source>
            <translation>&amp;Annuler la restauration</translation>
        </message>
        <message>
            <source>Stop restoring this photo; results that came already stay</source>
            <translation>Arrêter la restauration de cette photo ; les résultats déjà obtenus restent</translation>
        </message>
        <message>
            <source>Only the &amp;selection</source>
            <translation>Seulement la &amp;sélection</translation>
        </message>
        <message>
            <source>The next result counts inside the selection alone</source>
            <translation>Le prochain résultat ne s'applique que dans la sélection</translation>
        </message>
        <message>
            <source>&amp;Draw another seed</source>
            <translation>Tirer une autre &amp;graine</translation>
        </message>
        <message>
            <source>The next result is another one of those that are possible</source>
            <translation>Le prochain résultat sera un autre parmi les possibles</translation>
        </message>
        <message>
            <source>&amp;Keep this variation</source>
            <translation>&amp;Conserver cette variante</translation>
        </message>
        <message>
            <source>Forget the other variations</source>
            <translation>Oublier les autres variantes</translation>
        </message>
        <message>
            <source>Keep it as a &amp;layer of its own</source>
            <translation>Le garder comme ca&amp;lque à part</translation>
        </message>
        <message>
            <source>A hidden copy of this variation stays in the project</source>
            <translation>Une copie masquée de cette variante reste dans le projet</translation>
        </message>
        <message>
            <source>C&amp;hoose a checkpoint…</source>
            <translation>C&amp;hoisir un checkpoint…</translation>
        </message>
        <message>
            <source>Choose the networks that restore, in any folder</source>
            <translation>Choisir les réseaux qui restaurent, dans n'importe quel dossier</translation>
        </message>
    </context>
    <context>
        <name>RestorePanel</name>
        <message>
            <source>Only the selection</source>
            <translation>Seulement la sélection</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>Réseaux</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Plus de réglages</translation>
        </message>
        <message>
            <source>Variations</source>
            <translation>Variantes</translation>
        </message>
        <message>
            <source>Several results with other seeds, to choose from</source>
            <translation>Plusieurs résultats avec d'autres graines, au choix</translation>
        </message>
        <message>
            <source>Restores the selection and what is around it; the tone is the photo's</source>
            <translation>Restaure la sélection et ses alentours ; les tons sont ceux de la photo</translation>
        </message>
        <message>
            <source>Select a part of the photo first</source>
            <translation>Sélectionnez d'abord une partie de la photo</translation>
        </message>
        <message>
            <source>Words have no effect while the strength is 0 %.</source>
            <translation>La description est sans effet tant que l'intensité est de 0 %.</translation>
        </message>
        <message>
            <source>Variations hardly differ while the strength is 0 %.</source>
            <translation>Les variantes diffèrent à peine tant que l'intensité est de 0 %.</translation>
        </message>
        <message>
            <source>To see first what will be filled: Detect, correct, Restore.</source>
            <translation>Pour voir d'abord ce qui sera comblé : détecter, corriger, restaurer.</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Réparation</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>Diffusion</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Telle quelle</translation>
        </message>
        <message>
            <source>2 times</source>
            <translation>2 fois</translation>
        </message>
        <message>
            <source>4 times</source>
            <translation>4 fois</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Tâche</translation>
        </message>
        <message>
            <source>Restore an old photo</source>
            <translation>Restaurer une photo ancienne</translation>
        </message>
        <message>
            <source>Enlarge only</source>
            <translation>Agrandir seulement</translation>
        </message>
        <message>
            <source>Repair damage and tone, or only raise the resolution</source>
            <translation>Réparer les dégâts et les tons, ou seulement augmenter la résolution</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>An enlarged result opens as a document of its own</source>
            <translation>Un résultat agrandi s'ouvre dans un document à part</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Vividness</source>
            <translation>Vivacité</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Keep those of the photo</source>
            <translation>Garder celles de la photo</translation>
        </message>
        <message>
            <source>Colourise</source>
            <translation>Coloriser</translation>
        </message>
        <message>
            <source>As the networks draw them</source>
            <translation>Telles que les réseaux les dessinent</translation>
        </message>
        <message>
            <source>Where the colours of the result come from</source>
            <translation>Provenance des couleurs du résultat</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>What the photo shows; may stay empty</source>
            <translation>Ce que montre la photo ; facultatif</translation>
        </message>
        <message>
            <source>What the photo shows, in a few words</source>
            <translation>Ce que montre la photo, en quelques mots</translation>
        </message>
        <message>
            <source>Avoid</source>
            <translation>À éviter</translation>
        </message>
        <message>
            <source>What should not be in it</source>
            <translation>Ce qui ne doit pas y figurer</translation>
        </message>
        <message>
            <source>Negative prompt: what guidance moves away from</source>
            <translation>Description négative : ce dont le guidage s'éloigne</translation>
        </message>
        <message>
            <source>How strong the colours are that a photo is given</source>
            <translation>Intensité des couleurs données à une photo</translation>
        </message>
        <message>
            <source>Damage</source>
            <translation>Dégâts</translation>
        </message>
        <message>
            <source>The scratch mask, else detect</source>
            <translation>Le masque des rayures, sinon détecter</translation>
        </message>
        <message>
            <source>The scratch mask only</source>
            <translation>Le masque des rayures seulement</translation>
        </message>
        <message>
            <source>Fill nothing</source>
            <translation>Ne rien combler</translation>
        </message>
        <message>
            <source>Which places count as damaged and are filled</source>
            <translation>Endroits considérés comme abîmés et comblés</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Combler</translation>
        </message>
        <message>
            <source>Scratches and spots</source>
            <translation>Rayures et taches</translation>
        </message>
        <message>
            <source>Scratches, spots, and large areas beyond doubt</source>
            <translation>Rayures, taches et grandes zones sans aucun doute abîmées</translation>
        </message>
        <message>
            <source>Everything that is damaged</source>
            <translation>Tout ce qui est abîmé</translation>
        </message>
        <message>
            <source>Nothing that was detected</source>
            <translation>Rien de ce qui a été détecté</translation>
        </message>
        <message>
            <source>Which of the detected damage is filled</source>
            <translation>Dégâts détectés à combler</translation>
        </message>
        <message>
            <source>Change nothing outside the mask</source>
            <translation>Ne rien changer hors du masque</translation>
        </message>
        <message>
            <source>Every pixel outside the mask stays exactly as it is</source>
            <translation>Chaque pixel hors du masque reste exactement tel quel</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Tons</translation>
        </message>
        <message>
            <source>How much of fading and colour casts is corrected</source>
            <translation>Degré de correction de la décoloration et des dominantes</translation>
        </message>
        <message>
            <source>Denoise</source>
            <translation>Débruitage</translation>
        </message>
        <message>
            <source>How much noise and dirt is removed outside the mask</source>
            <translation>Quantité de bruit et de saleté supprimée hors du masque</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Grain</translation>
        </message>
        <message>
            <source>How much of the photo's own grain stays</source>
            <translation>Part conservée du grain de la photo</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Intensité</translation>
        </message>
        <message>
            <source>How much the networks draw anew; 0 % invents nothing</source>
            <translation>Part redessinée par les réseaux ; 0 % n'invente rien</translation>
        </message>
        <message>
            <source>Fidelity</source>
            <translation>Fidélité</translation>
        </message>
        <message>
            <source>How closely details follow the photo</source>
            <translation>Fidélité des détails à la photo</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>More steps take longer and draw more carefully</source>
            <translation>Plus d'étapes demandent plus de temps et donnent un dessin plus soigné</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>Guidage</translation>
        </message>
        <message>
            <source>How strictly the words are followed</source>
            <translation>Rigueur avec laquelle la description est suivie</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>The same seed gives the same result again</source>
            <translation>La même graine redonne le même résultat</translation>
        </message>
        <message>
            <source>Working size</source>
            <translation>Taille de travail</translation>
        </message>
        <message>
            <source>512 pixels</source>
            <translation>512 pixels</translation>
        </message>
        <message>
            <source>768 pixels</source>
            <translation>768 pixels</translation>
        </message>
        <message>
            <source>1024 pixels</source>
            <translation>1024 pixels</translation>
        </message>
        <message>
            <source>1536 pixels</source>
            <translation>1536 pixels</translation>
        </message>
        <message>
            <source>2048 pixels</source>
            <translation>2048 pixels</translation>
        </message>
        <message>
            <source>Full size</source>
            <translation>Taille réelle</translation>
        </message>
        <message>
            <source>Longer side at which the networks work</source>
            <translation>Grand côté auquel travaillent les réseaux</translation>
        </message>
        <message>
            <source>Drawing size</source>
            <translation>Taille de dessin</translation>
        </message>
        <message>
            <source>The working size</source>
            <translation>La taille de travail</translation>
        </message>
        <message>
            <source>256 pixels</source>
            <translation>256 pixels</translation>
        </message>
        <message>
            <source>384 pixels</source>
            <translation>384 pixels</translation>
        </message>
        <message>
            <source>Longer side at which diffusion draws, if that is smaller</source>
            <translation>Grand côté auquel la diffusion dessine, s'il est plus petit</translation>
        </message>
        <message>
            <source>Tile size</source>
            <translation>Taille des tuiles</translation>
        </message>
        <message>
            <source>Smaller tiles need less memory and take longer</source>
            <translation>Des tuiles plus petites demandent moins de mémoire et plus de temps</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>Restore {photo}, seed {seed}</source>
            <translation>Restauration de {photo}, graine {seed}</translation>
        </message>
        <message>
            <source>Restore {photo}</source>
            <translation>Restauration de {photo}</translation>
        </message>
    </context>
    <context>
        <name>ResultFeature</name>
        <message>
            <source>Paint where the original should stay; the brush (B) brings the result back.</source>
            <translation>Peignez là où l'original doit rester ; le pinceau (B) fait réapparaître le résultat.</translation>
        </message>
        <message>
            <source>Run a&amp;gain with these settings</source>
            <translation>Re&amp;lancer avec ces réglages</translation>
        </message>
        <message>
            <source>Restore once more as the result was made</source>
            <translation>Restaurer à nouveau comme pour ce résultat</translation>
        </message>
        <message>
            <source>&amp;Take over its settings</source>
            <translation>Re&amp;prendre ses réglages</translation>
        </message>
        <message>
            <source>Show the settings of the result in the Restore panel</source>
            <translation>Afficher les réglages du résultat dans le panneau Restauration</translation>
        </message>
        <message>
            <source>Keep the &amp;original here</source>
            <translation>Garder l'&amp;original ici</translation>
        </message>
        <message>
            <source>Paint over a face or anything else that should stay as it was</source>
            <translation>Peindre sur un visage ou tout ce qui doit rester tel quel</translation>
        </message>
        <message>
            <source>Show the res&amp;ult</source>
            <translation>Afficher le rés&amp;ultat</translation>
        </message>
        <message>
            <source>Hide or show what the restoration changed</source>
            <translation>Masquer ou afficher ce que la restauration a modifié</translation>
        </message>
        <message>
            <source>&amp;Evidence map</source>
            <translation>Carte des &amp;interventions</translation>
        </message>
        <message>
            <source>Colours what was filled, changed or uncertain; hatches guesses</source>
            <translation>Colore ce qui a été comblé, modifié ou est incertain ; hachure ce qui est deviné</translation>
        </message>
        <message>
            <source>The checkpoint “{name}” is not here; “{current}” is used.</source>
            <translation>Le checkpoint « {name} » est introuvable ; « {current} » est utilisé.</translation>
        </message>
        <message>
            <source>Open {photo} first: it was enlarged from that.</source>
            <translation>Ouvrez d'abord {photo} : l'agrandissement en provient.</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message>
            <source>Result: {preset}</source>
            <translation>Résultat : {preset}</translation>
        </message>
        <message>
            <source>Result: coloured</source>
            <translation>Résultat : colorisé</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
    </context>
    <context>
        <name>RunBox</name>
        <message>
            <source>Progress of the restoration</source>
            <translation>Progression de la restauration</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Time and memory are not known yet</source>
            <translation>Durée et mémoire encore inconnues</translation>
        </message>
        <message>
            <source>About {time}, {memory} of memory</source>
            <translation>Environ {time}, {memory} de mémoire</translation>
        </message>
    </context>
    <context>
        <name>SaturationEditor</name>
        <message>
            <source>Saturation</source>
            <translation>Saturation</translation>
        </message>
        <message>
            <source>-100 % takes all colour away, 100 % doubles it</source>
            <translation>-100 % supprime toute couleur, 100 % la double</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Save Project As</source>
            <translation>Enregistrer le projet sous</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Projets</translation>
        </message>
        <message>
            <source>Saving {name}</source>
            <translation>Enregistrement de {name}</translation>
        </message>
        <message>
            <source>{name} is open in another tab.</source>
            <translation>{name} est ouvert dans un autre onglet.</translation>
        </message>
        <message>
            <source>Choose another name, or close that tab first.</source>
            <translation>Choisissez un autre nom, ou fermez d’abord cet onglet.</translation>
        </message>
        <message>
            <source>Saved {name}.</source>
            <translation>{name} a été enregistré.</translation>
        </message>
        <message>
            <source>“{name}” was changed by another program since it was opened here.</source>
            <translation>« {name} » a été modifié par un autre programme depuis son ouverture ici.</translation>
        </message>
        <message>
            <source>Saving under the same name replaces those changes.</source>
            <translation>Enregistrer sous le même nom remplace ces modifications.</translation>
        </message>
        <message>
            <source>Save As…</source>
            <translation>Enregistrer sous…</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
    </context>
    <context>
        <name>ScannerFolder</name>
        <message>
            <source>Watch a Scanner's Folder</source>
            <translation>Surveiller le dossier d'un scanner</translation>
        </message>
        <message>
            <source>Scans in {name} are opened.</source>
            <translation>Les numérisations arrivant dans {name} seront ouvertes.</translation>
        </message>
    </context>
    <context>
        <name>ScratchWandTool</name>
        <message>
            <source>Sensitivity</source>
            <translation>Sensibilité</translation>
        </message>
        <message>
            <source>How much of what the detector is unsure of belongs to the scratch</source>
            <translation>Part de ce dont le détecteur n'est pas sûr à inclure dans la rayure</translation>
        </message>
        <message>
            <source>Wider by</source>
            <translation>Élargir de</translation>
        </message>
        <message>
            <source>By how many pixels the scratch is widened on every side</source>
            <translation>Nombre de pixels dont la rayure est élargie de chaque côté</translation>
        </message>
        <message>
            <source>Scratch wand</source>
            <translation>Baguette à rayures</translation>
        </message>
        <message>
            <source>Detect scratches</source>
            <translation>Détecter les rayures</translation>
        </message>
        <message>
            <source>The detector found no scratch here.</source>
            <translation>Le détecteur n'a trouvé aucune rayure ici.</translation>
        </message>
    </context>
    <context>
        <name>ScratchesFeature</name>
        <message>
            <source>Scratches</source>
            <translation>Rayures</translation>
        </message>
        <message>
            <source>&amp;Detect scratches</source>
            <translation>Dé&amp;tecter les rayures</translation>
        </message>
        <message>
            <source>Find scratches and spots; the mask can be corrected afterwards</source>
            <translation>Trouver les rayures et les taches ; le masque peut être corrigé ensuite</translation>
        </message>
        <message>
            <source>From the in&amp;frared channel</source>
            <translation>Depuis le canal in&amp;frarouge</translation>
        </message>
        <message>
            <source>Mark whatever held back the scanner's infrared light</source>
            <translation>Marquer tout ce qui a arrêté la lumière infrarouge du scanner</translation>
        </message>
        <message>
            <source>Scratch &amp;mask</source>
            <translation>Masque des ra&amp;yures</translation>
        </message>
        <message>
            <source>Show the scratch mask over the photo</source>
            <translation>Afficher le masque des rayures sur la photo</translation>
        </message>
        <message>
            <source>Detect scratches: {name}</source>
            <translation>Détection des rayures : {name}</translation>
        </message>
    </context>
    <context>
        <name>ScratchesPanel</name>
        <message>
            <source>Cancel the search</source>
            <translation>Annuler la recherche</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Seuil</translation>
        </message>
        <message>
            <source>How sure the detector must be; a lower value marks more</source>
            <translation>Certitude exigée du détecteur ; une valeur plus basse marque davantage</translation>
        </message>
        <message>
            <source>Show the scratch mask</source>
            <translation>Afficher le masque des rayures</translation>
        </message>
        <message>
            <source>Opacity of the mask</source>
            <translation>Opacité du masque</translation>
        </message>
        <message>
            <source>Waiting for the engine</source>
            <translation>En attente du moteur</translation>
        </message>
        <message>
            <source>Finding scratches</source>
            <translation>Recherche des rayures</translation>
        </message>
        <message>
            <source>Finding scratches, {time} left</source>
            <translation>Recherche des rayures, reste {time}</translation>
        </message>
        <message>
            <source>&amp;Threshold</source>
            <translation>Seui&amp;l</translation>
        </message>
        <message>
            <source>&amp;Shown in</source>
            <translation>Affic&amp;hé en</translation>
        </message>
        <message>
            <source>Progress of the search</source>
            <translation>Progression de la recherche</translation>
        </message>
        <message>
            <source>Colour of the mask</source>
            <translation>Couleur du masque</translation>
        </message>
        <message>
            <source>{number} % of the photo is marked</source>
            <translation>{number} % de la photo sont marqués</translation>
        </message>
        <message>
            <source>Nothing is marked at this threshold</source>
            <translation>Rien n'est marqué à ce seuil</translation>
        </message>
        <message>
            <source>Detect scratches, or paint them with the brush</source>
            <translation>Détectez les rayures, ou peignez-les au pinceau</translation>
        </message>
    </context>
    <context>
        <name>SeedField</name>
        <message>
            <source>Draw another seed</source>
            <translation>Tirer une autre graine</translation>
        </message>
    </context>
    <context>
        <name>SelectionFeature</name>
        <message>
            <source>Grow selection</source>
            <translation>Dilater la sélection</translation>
        </message>
        <message>
            <source>Shrink selection</source>
            <translation>Contracter la sélection</translation>
        </message>
        <message>
            <source>Feather selection</source>
            <translation>Contour progressif de la sélection</translation>
        </message>
        <message>
            <source>&amp;All</source>
            <translation>&amp;Tout</translation>
        </message>
        <message>
            <source>Selects all of the photo</source>
            <translation>Sélectionne toute la photo</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Aucune</translation>
        </message>
        <message>
            <source>Takes the selection back, so that everything can be worked on</source>
            <translation>Annule la sélection, pour pouvoir travailler partout</translation>
        </message>
        <message>
            <source>&amp;Invert</source>
            <translation>&amp;Inverser</translation>
        </message>
        <message>
            <source>Selects what is not selected</source>
            <translation>Sélectionne ce qui n'est pas sélectionné</translation>
        </message>
        <message>
            <source>&amp;Grow…</source>
            <translation>&amp;Dilater…</translation>
        </message>
        <message>
            <source>Widens the selection by some pixels</source>
            <translation>Élargit la sélection de quelques pixels</translation>
        </message>
        <message>
            <source>&amp;Shrink…</source>
            <translation>&amp;Contracter…</translation>
        </message>
        <message>
            <source>Narrows the selection by some pixels</source>
            <translation>Rétrécit la sélection de quelques pixels</translation>
        </message>
        <message>
            <source>&amp;Feather…</source>
            <translation>Contour &amp;progressif…</translation>
        </message>
        <message>
            <source>Softens the selection's edge</source>
            <translation>Adoucit le bord de la sélection</translation>
        </message>
        <message>
            <source>From the &amp;mask</source>
            <translation>Depuis le &amp;masque</translation>
        </message>
        <message>
            <source>Selects what is inside the mask that is painted on</source>
            <translation>Sélectionne l'intérieur du masque sur lequel on peint</translation>
        </message>
        <message>
            <source>&amp;Put into the mask</source>
            <translation>A&amp;jouter au masque</translation>
        </message>
        <message>
            <source>Adds what is selected to the mask that is painted on</source>
            <translation>Ajoute la sélection au masque sur lequel on peint</translation>
        </message>
        <message>
            <source>&amp;Take out of the mask</source>
            <translation>&amp;Retirer du masque</translation>
        </message>
        <message>
            <source>Takes what is selected out of the mask that is painted on</source>
            <translation>Retire la sélection du masque sur lequel on peint</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Of menus, panels and messages; counts from the next start.</source>
            <translation>Des menus, panneaux et messages ; prend effet au prochain démarrage.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Français</source>
            <translation>Français</translation>
        </message>
        <message>
            <source>Español</source>
            <translation>Español</translation>
        </message>
        <message>
            <source>Size of text and buttons</source>
            <translation>Taille du texte et des boutons</translation>
        </message>
        <message>
            <source>1 is the system's own size; counts from the next start.</source>
            <translation>1 correspond à la taille du système ; prend effet au prochain démarrage.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Colours of the window.</source>
            <translation>Couleurs de la fenêtre.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Contraste élevé, clair</translation>
        </message>
        <message>
            <source>Engine</source>
            <translation>Moteur</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Périphérique</translation>
        </message>
        <message>
            <source>What the networks run on; automatic takes a graphics card if there is one.</source>
            <translation>Matériel sur lequel tournent les réseaux ; le choix automatique prend une carte graphique s'il y en a une.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Processor</source>
            <translation>Processeur</translation>
        </message>
        <message>
            <source>Graphics card (CUDA or ROCm)</source>
            <translation>Carte graphique (CUDA ou ROCm)</translation>
        </message>
        <message>
            <source>Graphics card (Intel)</source>
            <translation>Carte graphique (Intel)</translation>
        </message>
        <message>
            <source>Graphics processor (Apple)</source>
            <translation>Processeur graphique (Apple)</translation>
        </message>
        <message>
            <source>Number format</source>
            <translation>Format des nombres</translation>
        </message>
        <message>
            <source>Shorter numbers need less memory; automatic takes what the device is good at.</source>
            <translation>Des nombres plus courts demandent moins de mémoire ; le choix automatique prend ce qui convient au périphérique.</translation>
        </message>
        <message>
            <source>32 bits</source>
            <translation>32 bits</translation>
        </message>
        <message>
            <source>16 bits</source>
            <translation>16 bits</translation>
        </message>
        <message>
            <source>16 bits with a large range</source>
            <translation>16 bits à grande étendue</translation>
        </message>
        <message>
            <source>Largest scan that is restored</source>
            <translation>Plus grande numérisation restaurée</translation>
        </message>
        <message>
            <source>Larger ones are refused before the work begins, because they need a lot of memory.</source>
            <translation>Les plus grandes sont refusées avant le début du travail, car elles demandent beaucoup de mémoire.</translation>
        </message>
        <message>
            <source>Load the networks early</source>
            <translation>Charger les réseaux tôt</translation>
        </message>
        <message>
            <source>A few seconds after the start, so that the device is known and the first restoration begins at once; else they are loaded when it begins.</source>
            <translation>Quelques secondes après le démarrage, pour que le périphérique soit connu et que la première restauration commence aussitôt ; sinon ils sont chargés quand elle commence.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Affichage</translation>
        </message>
        <message>
            <source>Monitor profile</source>
            <translation>Profil du moniteur</translation>
        </message>
        <message>
            <source>An ICC file for the screen; used where the system does not name one.</source>
            <translation>Un fichier ICC pour l'écran ; utilisé lorsque le système n'en indique pas.</translation>
        </message>
        <message>
            <source>Lines between pixels</source>
            <translation>Lignes entre les pixels</translation>
        </message>
        <message>
            <source>Shown from ten times their size on.</source>
            <translation>Affichées à partir d'un grossissement de dix fois.</translation>
        </message>
        <message>
            <source>Words beside the toolbar's icons</source>
            <translation>Mots à côté des icônes de la barre d'outils</translation>
        </message>
        <message>
            <source>Beside those of the main steps: opening, saving, detecting, restoring.</source>
            <translation>À côté de celles des étapes principales : ouvrir, enregistrer, détecter, restaurer.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Pages of settings</source>
            <translation>Pages des paramètres</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
    </context>
    <context>
        <name>SettingsFeature</name>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>Paramè&amp;tres…</translation>
        </message>
        <message>
            <source>Theme, language, shortcuts and all other settings</source>
            <translation>Thème, langue, raccourcis et tous les autres paramètres</translation>
        </message>
    </context>
    <context>
        <name>SharpenEditor</name>
        <message>
            <source>Amount</source>
            <translation>Gain</translation>
        </message>
        <message>
            <source>By how much detail is raised</source>
            <translation>Degré d'accentuation des détails</translation>
        </message>
        <message>
            <source>Radius</source>
            <translation>Rayon</translation>
        </message>
        <message>
            <source>How large the detail is, in pixels of the photo</source>
            <translation>Taille des détails, en pixels de la photo</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Seuil</translation>
        </message>
        <message>
            <source>Weaker detail stays, so that grain does</source>
            <translation>Les détails plus faibles restent inchangés, donc le grain aussi</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Search for an action</source>
            <translation>Rechercher une action</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Actions et leurs touches</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Nouvelles touches</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Tout réinitialiser</translation>
        </message>
        <message>
            <source>Gives all actions the keys that they came with</source>
            <translation>Rend à toutes les actions leurs touches d'origine</translation>
        </message>
        <message>
            <source>New keys:</source>
            <translation>Nouvelles touches :</translation>
        </message>
        <message>
            <source>Taken from: {names}</source>
            <translation>Retirées à : {names}</translation>
        </message>
    </context>
    <context>
        <name>StackDelegate</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Return keeps the name, Escape the old one</source>
            <translation>Entrée valide le nom, Échap garde l'ancien</translation>
        </message>
    </context>
    <context>
        <name>StackModel</name>
        <message>
            <source>hidden</source>
            <translation>masqué</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>verrouillé</translation>
        </message>
    </context>
    <context>
        <name>Stages</name>
        <message>
            <source>Reading the photo</source>
            <translation>Lecture de la photo</translation>
        </message>
        <message>
            <source>Finding scratches</source>
            <translation>Recherche des rayures</translation>
        </message>
        <message>
            <source>Correcting tone</source>
            <translation>Correction des tons</translation>
        </message>
        <message>
            <source>Repairing</source>
            <translation>Réparation</translation>
        </message>
        <message>
            <source>Adding detail</source>
            <translation>Ajout de détails</translation>
        </message>
        <message>
            <source>Putting the result together</source>
            <translation>Assemblage du résultat</translation>
        </message>
        <message>
            <source>Enlarging</source>
            <translation>Agrandissement</translation>
        </message>
    </context>
    <context>
        <name>StampTool</name>
        <message>
            <source>Clone stamp</source>
            <translation>Tampon de clonage</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Restores old photographs on your own computer.</source>
            <translation>Restaure les photographies anciennes sur votre ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>TargetBox</name>
        <message>
            <source>What is painted on</source>
            <translation>Support de peinture</translation>
        </message>
        <message>
            <source>The mask, region or layer that the brush changes</source>
            <translation>Le masque, la zone ou le calque que modifie le pinceau</translation>
        </message>
        <message>
            <source>Scratches</source>
            <translation>Rayures</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <source>Region: {name}</source>
            <translation>Zone : {name}</translation>
        </message>
        <message>
            <source>Mask of {name}</source>
            <translation>Masque de {name}</translation>
        </message>
        <message>
            <source>Layer: {name}</source>
            <translation>Calque : {name}</translation>
        </message>
    </context>
    <context>
        <name>TonePickerTool</name>
        <message>
            <source>What a click says</source>
            <translation>Signification du clic</translation>
        </message>
        <message>
            <source>What a click on the photo says of that place</source>
            <translation>Ce qu'un clic sur la photo indique sur cet endroit</translation>
        </message>
        <message>
            <source>Tone picker</source>
            <translation>Pipette de tons</translation>
        </message>
        <message>
            <source>Click on the photo:</source>
            <translation>Cliquez sur la photo :</translation>
        </message>
    </context>
    <context>
        <name>VariationsPanel</name>
        <message>
            <source>Variations</source>
            <translation>Variantes</translation>
        </message>
        <message>
            <source>Click to see a variation in the photo</source>
            <translation>Cliquez pour voir une variante dans la photo</translation>
        </message>
        <message>
            <source>Seed {seed}</source>
            <translation>Graine {seed}</translation>
        </message>
        <message>
            <source>Variation {number}, seed {seed}</source>
            <translation>Variante {number}, graine {seed}</translation>
        </message>
        <message>
            <source>Variations: {count}. The chosen one is in the project; the others are kept until the document is closed.</source>
            <translation>Variantes : {count}. Celle qui est choisie est dans le projet ; les autres sont gardées jusqu'à la fermeture du document.</translation>
        </message>
        <message>
            <source>Ask for several variations in the Restore panel.</source>
            <translation>Demandez plusieurs variantes dans le panneau Restauration.</translation>
        </message>
    </context>
    <context>
        <name>ViewFeature</name>
        <message>
            <source>Zoom &amp;in</source>
            <translation>Zoom &amp;avant</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Zoom a&amp;rrière</translation>
        </message>
        <message>
            <source>&amp;Fit the window</source>
            <translation>A&amp;juster à la fenêtre</translation>
        </message>
        <message>
            <source>&amp;Actual pixels (100 %)</source>
            <translation>&amp;Pixels réels (100 %)</translation>
        </message>
        <message>
            <source>Turn the view &amp;right</source>
            <translation>Pivoter la vue à &amp;droite</translation>
        </message>
        <message>
            <source>Turn the view &amp;left</source>
            <translation>Pivoter la vue à &amp;gauche</translation>
        </message>
        <message>
            <source>Turn the view &amp;back</source>
            <translation>Redresser la v&amp;ue</translation>
        </message>
        <message>
            <source>Before and after, &amp;split</source>
            <translation>Avant et après, vue &amp;scindée</translation>
        </message>
        <message>
            <source>Before and after, side by si&amp;de</source>
            <translation>Avant et après, côt&amp;e à côte</translation>
        </message>
        <message>
            <source>Show the ori&amp;ginal while the key is held</source>
            <translation>Voir l'&amp;original tant que la touche est enfoncée</translation>
        </message>
        <message>
            <source>Re&amp;gions</source>
            <translation>&amp;Zones</translation>
        </message>
        <message>
            <source>&amp;Edge of the selection</source>
            <translation>Contour de la sé&amp;lection</translation>
        </message>
        <message>
            <source>E&amp;vidence and other overlays</source>
            <translation>Inter&amp;ventions et autres surimpressions</translation>
        </message>
        <message>
            <source>&amp;Lines between large pixels</source>
            <translation>Lignes entre les grands pi&amp;xels</translation>
        </message>
    </context>
    <context>
        <name>ViewStatus</name>
        <message>
            <source>Place of the pointer</source>
            <translation>Position du pointeur</translation>
        </message>
        <message>
            <source>The pixel under the pointer, and the size of the photo</source>
            <translation>Le pixel sous le pointeur et la taille de la photo</translation>
        </message>
        <message>
            <source>Monitor profile</source>
            <translation>Profil du moniteur</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Zoom: screen pixels for each pixel of the photo</source>
            <translation>Zoom : pixels d'écran par pixel de la photo</translation>
        </message>
        <message>
            <source>Colours of the screen: {name}</source>
            <translation>Couleurs de l'écran : {name}</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Ajuster</translation>
        </message>
    </context>
    <context>
        <name>WandTool</name>
        <message>
            <source>Tolerance</source>
            <translation>Tolérance</translation>
        </message>
        <message>
            <source>How far a tone may differ; drag on the photo to change it while looking</source>
            <translation>Écart de ton admis ; faites glisser sur la photo pour le régler à vue</translation>
        </message>
        <message>
            <source>Connected only</source>
            <translation>Pixels contigus</translation>
        </message>
        <message>
            <source>Off: similar tones anywhere in the photo</source>
            <translation>Désactivé : tons semblables partout dans la photo</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Échantillon</translation>
        </message>
        <message>
            <source>How many pixels around the click give the tone</source>
            <translation>Nombre de pixels autour du clic qui donnent le ton</translation>
        </message>
        <message>
            <source>{side} x {side} pixels</source>
            <translation>{side} x {side} pixels</translation>
        </message>
        <message>
            <source>Magic wand</source>
            <translation>Baguette magique</translation>
        </message>
        <message>
            <source>Selecting in all of the photo…</source>
            <translation>Sélection dans toute la photo…</translation>
        </message>
    </context>
    <context>
        <name>WhiteBalanceEditor</name>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <source>To the left colder, to the right warmer</source>
            <translation>Plus froid à gauche, plus chaud à droite</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Teinte</translation>
        </message>
        <message>
            <source>To the left greener, to the right more magenta</source>
            <translation>Plus vert à gauche, plus magenta à droite</translation>
        </message>
        <message>
            <source>Click on the photo where it ought to be grey</source>
            <translation>Cliquez sur la photo là où elle devrait être grise</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Auto</translation>
        </message>
        <message>
            <source>Makes the picture grey on average</source>
            <translation>Rend l'image grise en moyenne</translation>
        </message>
    </context>
    <context>
        <name>Worker</name>
        <message>
            <source>This was given up.</source>
            <translation>Cela a été abandonné.</translation>
        </message>
        <message>
            <source>This failed unexpectedly: {kind}: {error}.</source>
            <translation>Cela a échoué de façon inattendue : {kind}: {error}.</translation>
        </message>
        <message>
            <source>This is a fault of the program; please report it. You can go on.</source>
            <translation>C’est un défaut du programme ; veuillez le signaler. Vous pouvez continuer.</translation>
        </message>
        <message>
            <source>The computer ran out of memory.</source>
            <translation>L’ordinateur n’a plus assez de mémoire.</translation>
        </message>
        <message>
            <source>Close other photos or programs, and try again.</source>
            <translation>Fermez d’autres photos ou programmes, puis réessayez.</translation>
        </message>
    </context>
    <context>
        <name>ZoomTool</name>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
    </context>
    <context>
        <name>_Notice</name>
        <message>
            <source>Close this notice</source>
            <translation>Fermer cet avis</translation>
        </message>
    </context>
    <context>
        <name>_Sheet</name>
        <message>
            <source>The picture on the paper</source>
            <translation>L'image sur le papier</translation>
        </message>
    </context>
</TS>
