import './fonts.css';
import './italia.scss';
import './faces.scss';
import './print.scss';
